package dev.signet.json.wire;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.SyntaxErrors;
import java.io.IOException;
import java.util.Map;

/**
 * Opens parsers that take JSON as RFC 8259 has it and no more: UTF-8 without a byte order mark, no
 * duplicate names at any depth, no comments, within the limits.
 */
public final class StrictJson {

  private final BodyParsers parsers;
  private final JsonLimits limits;

  /** Within these limits. */
  public StrictJson(JsonLimits limits) {
    this.limits = limits;
    this.parsers = new BodyParsers(factory(limits));
  }

  /** A factory with the settings of these parsers. */
  static JsonFactory factory(JsonLimits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(limits.constraints())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
  }

  /** The limits. */
  JsonLimits limits() {
    return limits;
  }

  /**
   * A parser over a body.
   *
   * @throws InvalidPayloadException when the body is too large or not UTF-8
   */
  public JsonParser parser(byte[] body) throws IOException {
    return parser(body, true);
  }

  /** The same without the platform's {@code userInfo}. */
  JsonParser payload(byte[] body) throws IOException {
    return parser(body, false);
  }

  private JsonParser parser(byte[] body, boolean withUserInfo) throws IOException {
    if (body.length > limits.maxBytes()) {
      throw SyntaxErrors.tooLarge(limits.maxBytes());
    }
    if (BodyScan.isPlain(body)) {
      return parsers.parser(body);
    }
    int seen = BodyScan.look(body);
    check(body, seen);
    boolean filtered = !withUserInfo && (seen & BodyScan.USER_INFO) != 0;
    return filtered ? new UserInfoFilter(parsers.parser(body)) : parsers.parser(body);
  }

  private static void check(byte[] body, int seen) throws InvalidPayloadException {
    if ((seen & BodyScan.ZERO) != 0) {
      checkEncoding(body);
    }
    if ((seen & BodyScan.NOT_ASCII) != 0) {
      checkUtf8(body);
    }
    int half = (seen & BodyScan.ESCAPES) == 0 ? -1 : Surrogates.unpaired(body);
    if (half >= 0) {
      throw SyntaxErrors.halfOfPair(half);
    }
  }

  /** UTF-16 and UTF-32 have zero bytes at the beginning, which no JSON in UTF-8 has. */
  private static void checkEncoding(byte[] body) throws InvalidPayloadException {
    for (int i = 0; i < Math.min(4, body.length); i++) {
      if (body[i] == 0) {
        throw SyntaxErrors.notUtf8(i);
      }
    }
  }

  /**
   * The one JSON object that a body is, as maps, lists, strings, numbers, booleans and null.
   * Numbers keep their value: whole ones come as Integer, Long or BigInteger, others as BigDecimal.
   *
   * @throws InvalidPayloadException when the body is no such object, or over a limit
   */
  public Map<String, Object> readObject(byte[] body) throws InvalidPayloadException {
    try (JsonParser parser = parser(body)) {
      return TreeReader.readObject(parser);
    } catch (InvalidPayloadException invalid) {
      throw invalid;
    } catch (JacksonException malformed) {
      throw SyntaxErrors.syntax(malformed);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  private static void checkUtf8(byte[] body) throws InvalidPayloadException {
    int malformed = hasByteOrderMark(body) ? 0 : Utf8.malformedAt(body);
    if (malformed >= 0) {
      throw SyntaxErrors.notUtf8(malformed);
    }
  }

  private static boolean hasByteOrderMark(byte[] body) {
    return body.length >= 3
        && body[0] == (byte) 0xef
        && body[1] == (byte) 0xbb
        && body[2] == (byte) 0xbf;
  }
}
