package dev.signet.host;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The id of a request, which appears in log lines and answers: {@code [A-Za-z0-9._-]{1,64}}. */
public final class RequestId {

  /**
   * The headers that may bring the id of an HTTP request, in lower case and in the order of the
   * vendor's functions-framework; the first one wins.
   */
  public static final List<String> HEADERS = List.of("x-cloudbase-request-id", "x-request-id");

  private static final int MAX_LENGTH = 64;

  private RequestId() {}

  /** Returns whether an id from outside can be used as it is; false for null. */
  public static boolean isWellFormed(String id) {
    if (id == null || id.isEmpty() || id.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!letterOrDigit && c != '.' && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns a new id. An id is not a secret, so SecureRandom, which slows down a cold start, is not
   * used.
   */
  public static String fresh() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = random.nextLong() & ~0xf000L | 0x4000L;
    long low = random.nextLong() & ~(3L << 62) | 2L << 62;
    return new UUID(high, low).toString();
  }
}
