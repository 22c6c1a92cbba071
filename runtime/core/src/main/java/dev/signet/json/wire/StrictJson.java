package dev.signet.json.wire;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.SyntaxErrors;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Opens parsers that accept JSON exactly as RFC 8259 defines it: UTF-8 without a byte order mark,
 * no duplicate names at any depth, no comments, within the limits.
 */
public final class StrictJson {

  private final BodyParsers parsers;
  private final JsonLimits limits;

  /** Makes parsers that enforce these limits. */
  public StrictJson(JsonLimits limits) {
    this.limits = limits;
    this.parsers = new BodyParsers(factory(limits));
  }

  /** Returns a factory with the settings of these parsers. */
  static JsonFactory factory(JsonLimits limits) {
    return JsonFactory.builder()
        .streamReadConstraints(limits.constraints())
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
  }

  /** Returns the limits. */
  JsonLimits limits() {
    return limits;
  }

  /**
   * Returns a parser over a body.
   *
   * @throws InvalidPayloadException if the body is too large or not UTF-8
   */
  public JsonParser parser(byte[] body) throws IOException {
    return parser(body, true);
  }

  /** Returns a parser over a body that leaves out the platform's {@code userInfo}. */
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

  /**
   * Returns the bytes of JSON text.
   *
   * @throws InvalidPayloadException if a surrogate has no other half; Java would write a question
   *     mark in its place
   */
  public static byte[] utf8(String text) throws InvalidPayloadException {
    if (Surrogates.hasUnpaired(text)) {
      throw SyntaxErrors.halfOfPair(-1);
    }
    return text.getBytes(StandardCharsets.UTF_8);
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

  /**
   * Refuses UTF-16 and UTF-32, which have a zero byte near the beginning; JSON in UTF-8 never has
   * one.
   */
  private static void checkEncoding(byte[] body) throws InvalidPayloadException {
    for (int i = 0; i < Math.min(4, body.length); i++) {
      if (body[i] == 0) {
        throw SyntaxErrors.notUtf8(i);
      }
    }
  }

  /**
   * Returns the one JSON object in a body, as maps, lists, strings, numbers, booleans and null.
   * Numbers keep their value: integers are read as Integer, Long or BigInteger, others as
   * BigDecimal.
   *
   * @throws InvalidPayloadException if the body is not such an object or is over a limit
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

  /**
   * Returns the value at a parser's current token, as {@link #readObject} returns the values of an
   * object. The parser then stands on the last token of the value.
   */
  public static Object readTree(JsonParser in) throws IOException {
    return TreeReader.readValue(in, in.currentToken());
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
