package dev.signet.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/**
 * Makes the exceptions for a body that is not a payload at all, whatever type is expected. Their
 * messages are for the client, give the place in bytes if it is known, and repeat nothing that was
 * sent.
 */
public final class SyntaxErrors {

  private static final String OVER_LIMIT =
      "the payload is over a limit of depth, size or number length";

  private SyntaxErrors() {}

  /** Returns the exception for a missing body of a function with a payload. */
  public static InvalidPayloadException noBody() {
    return malformed("the payload is missing; send a JSON object");
  }

  /** Returns the exception for a body over the limit. */
  public static InvalidPayloadException tooLarge(long maxBytes) {
    return InvalidPayloadException.tooLarge("the payload is larger than " + maxBytes + " bytes");
  }

  /**
   * Returns the exception for a body that is in another encoding or malformed UTF-8.
   *
   * @param offset the first wrong byte
   */
  public static InvalidPayloadException notUtf8(long offset) {
    return malformed("the payload must be JSON in UTF-8 without a byte order mark", offset);
  }

  /**
   * Returns the exception for an escape that is half of a surrogate pair.
   *
   * @param offset the first byte of the escape; negative if it is not known
   */
  public static InvalidPayloadException halfOfPair(long offset) {
    return malformed("the payload has half of a surrogate pair", offset);
  }

  /**
   * Returns the exception for a body that is not JSON, has a name twice in one object, or is over a
   * limit.
   */
  public static InvalidPayloadException syntax(JacksonException malformed) {
    if (malformed instanceof StreamConstraintsException) {
      return malformed(OVER_LIMIT, offset(malformed.getLocation()));
    }
    if (isDuplicate(malformed)) {
      JsonParser in = (JsonParser) malformed.getProcessor();
      return InvalidPayloadException.at(JsonPath.of(in.getParsingContext()), Violation.Kind.TWICE);
    }
    return malformed("the payload is not valid JSON", offset(malformed.getLocation()));
  }

  /** Recognizes what Jackson throws for a second name, which has no type of its own. */
  private static boolean isDuplicate(JacksonException malformed) {
    String message = malformed.getOriginalMessage();
    return message != null
        && message.startsWith("Duplicate ")
        && malformed.getProcessor() instanceof JsonParser;
  }

  /** Returns the exception for a body that does not begin with an object. */
  public static InvalidPayloadException noObject(JsonParser in) {
    return malformed("the payload must be a JSON object", offset(in.currentTokenLocation()));
  }

  /** Returns the exception for a body with something after its object, where the parser stands. */
  public static InvalidPayloadException somethingAfter(JsonParser in) {
    return malformed(
        "the payload has something after its JSON object", offset(in.currentTokenLocation()));
  }

  /** Returns the exception for the number on which the parser stands, which no decimal can hold. */
  public static InvalidPayloadException outOfRange(JsonParser in) {
    return malformed("a number of the payload is out of range", offset(in.currentTokenLocation()));
  }

  /** Returns the exception for a platform's event that is over a limit other than its size. */
  public static InvalidPayloadException overLimit() {
    return malformed(OVER_LIMIT);
  }

  /** Returns the exception for a platform's event with an object that is not a JSON value. */
  public static InvalidPayloadException notJson() {
    return malformed("the event holds a value that JSON does not have");
  }

  /** Returns the offset in bytes; negative if it is not known. */
  private static long offset(JsonLocation location) {
    return location == null ? -1 : location.getByteOffset();
  }

  private static InvalidPayloadException malformed(String message, long offset) {
    return InvalidPayloadException.malformed(message, offset);
  }

  private static InvalidPayloadException malformed(String message) {
    return malformed(message, -1);
  }
}
