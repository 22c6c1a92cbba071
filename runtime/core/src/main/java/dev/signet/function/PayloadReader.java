package dev.signet.function;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.MissingProperties;
import dev.signet.json.SyntaxErrors;
import dev.signet.json.Violation;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.StrictJson;
import dev.signet.limit.guard.PayloadFingerprint;
import java.io.IOException;
import java.util.List;

/**
 * Reads the body of a call into the handler's payload. A body is one JSON object with nothing after
 * it.
 */
public final class PayloadReader {

  private final StrictJson json;

  /** Makes a reader that enforces these limits. */
  public PayloadReader(JsonLimits limits) {
    this.json = new StrictJson(limits);
  }

  /**
   * Returns the payload; null for a function without one, whose body is checked all the same.
   *
   * @throws InvalidPayloadException if the body is missing, malformed or does not fit the function
   */
  public Object read(JsonInput body, FunctionHandler handler) throws InvalidPayloadException {
    boolean needed = handler.descriptor().takesPayload();
    if (body.isEmpty()) {
      if (needed) {
        throw SyntaxErrors.noBody();
      }
      return null;
    }
    try (JsonParser parser = body.open(json)) {
      return read(parser, needed ? handler : null);
    } catch (InvalidPayloadException invalid) {
      throw invalid;
    } catch (JacksonException malformed) {
      throw SyntaxErrors.syntax(malformed);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  /**
   * Returns the fingerprint of a body that has been read before.
   *
   * @param keyField a member that does not count; null for none
   */
  String fingerprint(JsonInput body, String keyField) throws IOException {
    if (body.isEmpty()) {
      return PayloadFingerprint.NONE;
    }
    try (JsonParser parser = body.open(json)) {
      return PayloadFingerprint.of(parser, keyField);
    }
  }

  private static Object read(JsonParser parser, FunctionHandler handler) throws IOException {
    if (parser.nextToken() != JsonToken.START_OBJECT) {
      throw SyntaxErrors.noObject(parser);
    }
    Object payload = null;
    if (handler == null) {
      parser.skipChildren();
    } else {
      payload = decode(parser, handler);
    }
    if (parser.nextToken() != null) {
      throw SyntaxErrors.somethingAfter(parser);
    }
    return payload;
  }

  /**
   * Decodes the payload and reports missing properties together with whatever else was wrong:
   * reading goes on after a property is found to be missing.
   */
  private static Object decode(JsonParser parser, FunctionHandler handler) throws IOException {
    Object payload;
    try {
      payload = handler.decode(parser);
    } catch (InvalidPayloadException invalid) {
      List<Violation> missing = MissingProperties.take(parser);
      throw missing.isEmpty() || invalid.violations().isEmpty()
          ? invalid
          : InvalidPayloadException.of(missing, invalid.violations());
    }
    List<Violation> missing = MissingProperties.take(parser);
    if (missing.isEmpty()) {
      return payload;
    }
    throw InvalidPayloadException.of(missing);
  }
}
