package dev.signet.json;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Opens parsers that take JSON as RFC 8259 has it and no more: UTF-8 without a byte order mark, no
 * duplicate names at any depth, no comments, within the limits.
 */
public final class StrictJson {

  private final JsonFactory factory;
  private final ByteParsers parsers;
  private final JsonLimits limits;

  /** Within these limits. */
  public StrictJson(JsonLimits limits) {
    this.limits = limits;
    this.factory =
        JsonFactory.builder()
            .streamReadConstraints(limits.constraints())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .build();
    this.parsers = new ByteParsers(factory);
  }

  /** The limits. */
  public JsonLimits limits() {
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
      throw InvalidPayloadException.tooLarge(limits.maxBytes());
    }
    return BodyBytes.isPlain(body) ? parsers.parser(body) : checked(body, withUserInfo);
  }

  private JsonParser checked(byte[] body, boolean withUserInfo) throws IOException {
    // Jackson guesses UTF-16 and UTF-32 from zero bytes, which no UTF-8 JSON begins with.
    for (int i = 0; i < Math.min(4, body.length); i++) {
      if (body[i] == 0) {
        throw InvalidPayloadException.notUtf8(i);
      }
    }
    int seen = BodyBytes.look(body);
    int half = (seen & BodyBytes.ESCAPES) == 0 ? -1 : Surrogates.unpaired(body);
    if (half >= 0) {
      throw InvalidPayloadException.malformed("the payload has half of a surrogate pair", half);
    }
    JsonParser parser =
        (seen & BodyBytes.NOT_ASCII) == 0
            ? parsers.parser(body)
            : factory.createParser(decode(body));
    return withUserInfo || (seen & BodyBytes.USER_INFO) == 0 ? parser : new UserInfoFilter(parser);
  }

  /**
   * The one JSON object that a body is, as maps, lists, strings, numbers, booleans and null.
   * Numbers keep their value: whole ones come as Integer, Long or BigInteger, others as BigDecimal.
   *
   * @throws InvalidPayloadException when the body is no such object, or over a limit
   */
  public Map<String, Object> readObject(byte[] body) throws InvalidPayloadException {
    try (JsonParser parser = parser(body)) {
      return JsonTrees.readObject(parser);
    } catch (InvalidPayloadException invalid) {
      throw invalid;
    } catch (JacksonException malformed) {
      throw PayloadErrors.syntax(malformed);
    } catch (IOException e) {
      throw new IllegalStateException("reading from memory failed", e);
    }
  }

  /** Jackson's own decoder accepts overlong forms and lone surrogates; the JDK's does not. */
  private static char[] decode(byte[] body) throws InvalidPayloadException {
    ByteBuffer bytes = ByteBuffer.wrap(body);
    CharBuffer chars = CharBuffer.allocate(body.length);
    if (StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true).isError()) {
      throw InvalidPayloadException.notUtf8(bytes.position());
    }
    chars.flip();
    if (chars.length() > 0 && chars.charAt(0) == '\ufeff') {
      throw InvalidPayloadException.notUtf8(0);
    }
    return Arrays.copyOf(chars.array(), chars.length());
  }
}
