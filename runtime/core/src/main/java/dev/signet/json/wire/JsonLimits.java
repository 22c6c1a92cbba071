package dev.signet.json.wire;

import com.fasterxml.jackson.core.StreamReadConstraints;

/**
 * The limits on a body: its bytes, and the depth, tokens, names, strings and numbers within it.
 * Immutable.
 */
public final class JsonLimits {

  /** The size limit of an SCF event in bytes: 6 MB (SCF documentation). */
  public static final int EVENT_BYTES = 6 * 1024 * 1024;

  /** The size limit of an HTTP body in bytes, unless configured. */
  public static final int HTTP_BYTES = 1024 * 1024;

  private static final int MAX_DEPTH = 100;
  private static final int MAX_NUMBER_LENGTH = 100;
  private static final int MAX_NAME_LENGTH = 1_000;
  private static final int MAX_TOKENS = 500_000;

  private final int maxBytes;

  private JsonLimits(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Returns the limits of an HTTP body. */
  public static JsonLimits defaults() {
    return new JsonLimits(HTTP_BYTES);
  }

  /**
   * Returns a copy with another size limit, which bounds every string too.
   *
   * @param value in bytes, at least 1
   * @throws IllegalArgumentException if the value is less than 1
   */
  public JsonLimits withMaxBytes(int value) {
    if (value < 1) {
      throw new IllegalArgumentException("a body limit is at least 1 byte");
    }
    return new JsonLimits(value);
  }

  /** Returns the size of the largest body, in bytes. */
  public int maxBytes() {
    return maxBytes;
  }

  /**
   * Checks that the jackson in use can enforce the limits. A loader that finds what only the newer
   * one has in the application, and all else in the platform's older one, counts as too old.
   *
   * @throws LinkageError if it is too old
   */
  public static void requireCurrentJackson() {
    StrictJson.factory(defaults());
  }

  int maxDepth() {
    return MAX_DEPTH;
  }

  int maxTokens() {
    return MAX_TOKENS;
  }

  /** Returns the length of the longest name, in bytes of UTF-8. */
  int maxNameLength() {
    return MAX_NAME_LENGTH;
  }

  /** Returns the most digits that a number has. */
  int maxNumberLength() {
    return MAX_NUMBER_LENGTH;
  }

  StreamReadConstraints constraints() {
    return StreamReadConstraints.builder()
        .maxDocumentLength(maxBytes)
        .maxNestingDepth(MAX_DEPTH)
        .maxTokenCount(MAX_TOKENS)
        .maxNameLength(MAX_NAME_LENGTH)
        .maxStringLength(maxBytes)
        .maxNumberLength(MAX_NUMBER_LENGTH)
        .build();
  }
}
