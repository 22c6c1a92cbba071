package dev.signet.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

/**
 * Says why a body is no payload at all, whatever type is expected: in words for the client, with
 * the place in bytes where it is known, and without anything that was sent.
 */
public final class SyntaxErrors {

  private SyntaxErrors() {}

  /** Says that a function with a payload got no body. */
  public static InvalidPayloadException noBody() {
    return malformed("the payload is missing; send a JSON object");
  }

  /** Says that a body is over the limit. */
  public static InvalidPayloadException tooLarge(long maxBytes) {
    return InvalidPayloadException.tooLarge("the payload is larger than " + maxBytes + " bytes");
  }

  /** Says that the body is in another encoding, or malformed in its own. */
  public static InvalidPayloadException notUtf8(long offset) {
    return malformed("the payload must be JSON in UTF-8 without a byte order mark", offset);
  }

  /** Says that an escape is half of a surrogate pair. */
  public static InvalidPayloadException halfOfPair(long offset) {
    return malformed("the payload has half of a surrogate pair", offset);
  }

  /** Says that the text is not JSON, or over a limit. */
  public static InvalidPayloadException syntax(JacksonException malformed) {
    String what =
        malformed instanceof StreamConstraintsException
            ? "the payload is over a limit of depth, size or number length"
            : "the payload is not valid JSON";
    return malformed(what, offset(malformed.getLocation()));
  }

  /** Says that something else stands where the payload's object should begin. */
  public static InvalidPayloadException noObject(JsonParser in) {
    return malformed("the payload must be a JSON object", offset(in.currentTokenLocation()));
  }

  /** Says that the parser stands on what comes after the payload's object. */
  public static InvalidPayloadException somethingAfter(JsonParser in) {
    return malformed(
        "the payload has something after its JSON object", offset(in.currentTokenLocation()));
  }

  /** Says that no decimal number holds the one on which the parser stands. */
  public static InvalidPayloadException outOfRange(JsonParser in) {
    return malformed("a number of the payload is out of range", offset(in.currentTokenLocation()));
  }

  /** Says that a platform's event is nested too deeply. */
  public static InvalidPayloadException tooDeep() {
    return malformed("the payload is nested too deeply");
  }

  /** Says that a platform's event holds an object that is no JSON value. */
  public static InvalidPayloadException notJson() {
    return malformed("the event holds a value that JSON does not have");
  }

  /** In bytes; negative when not known. */
  private static long offset(JsonLocation location) {
    return location == null ? -1 : location.getByteOffset();
  }

  private static InvalidPayloadException malformed(String message, long offset) {
    return malformed(offset < 0 ? message : message + " (at offset " + offset + ")");
  }

  private static InvalidPayloadException malformed(String message) {
    return InvalidPayloadException.malformed(message);
  }
}
