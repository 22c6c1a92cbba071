package dev.signet.ingress;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.StrictJson;
import java.io.IOException;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.zip.DataFormatException;

/**
 * The part of an {@code X-Cloudbase-Context} header that Signet uses. The header is base64 of gzip
 * of JSON, or base64 of JSON. Secrets in it are skipped without being copied.
 */
final class CloudbaseContext {

  /** A bound on the decoded JSON; a real context has a few hundred bytes. */
  private static final int MAX_JSON_BYTES = 64 * 1024;

  private static final String NOT_BASE64 = "the cloud context is not base64";
  private static final StrictJson JSON =
      new StrictJson(JsonLimits.defaults().withMaxBytes(MAX_JSON_BYTES));

  private String envId;
  private String source;
  private final Map<IdentityField, String> wechatContext = new EnumMap<>(IdentityField.class);

  private CloudbaseContext() {}

  static CloudbaseContext decode(String header) throws MalformedException {
    byte[] bytes = base64(header);
    byte[] json = Gzip.looksLike(bytes) ? inflate(bytes) : bytes;
    CloudbaseContext context = new CloudbaseContext();
    try (JsonParser parser = JSON.parser(json)) {
      context.read(parser);
    } catch (IOException e) {
      throw new MalformedException("the cloud context is not valid JSON");
    }
    return context;
  }

  String envId() {
    return envId;
  }

  String source() {
    return source;
  }

  /** Returns the fields of {@code wechatContext}; empty if there is none. */
  Map<IdentityField, String> wechatContext() {
    return wechatContext;
  }

  /**
   * Decodes only the exact text that an encoder writes, because the JDK's decoder forgives missing
   * padding and stray bits.
   */
  private static byte[] base64(String header) throws MalformedException {
    try {
      byte[] bytes = Base64.getDecoder().decode(header);
      require(Base64.getEncoder().encodeToString(bytes).equals(header), NOT_BASE64);
      return bytes;
    } catch (IllegalArgumentException e) {
      throw new MalformedException(NOT_BASE64);
    }
  }

  private static byte[] inflate(byte[] bytes) throws MalformedException {
    try {
      return Gzip.inflateSingleMember(bytes, MAX_JSON_BYTES);
    } catch (DataFormatException e) {
      throw new MalformedException("the cloud context is not one gzip member within bounds");
    }
  }

  private void read(JsonParser parser) throws IOException, MalformedException {
    require(parser.nextToken() == JsonToken.START_OBJECT, "the cloud context is no JSON object");
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      JsonToken value = parser.nextToken();
      if (name.equals("envId")) {
        envId = text(parser, value);
      } else if (name.equals("source")) {
        source = text(parser, value);
      } else if (name.equals("wechatContext") && value != JsonToken.VALUE_NULL) {
        require(value == JsonToken.START_OBJECT, "wechatContext is no JSON object");
        readWechat(parser);
      } else {
        parser.skipChildren();
      }
    }
    require(parser.nextToken() == null, "something follows the cloud context");
  }

  private void readWechat(JsonParser parser) throws IOException, MalformedException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      IdentityField field = IdentityField.ofWechatKey(parser.currentName());
      JsonToken value = parser.nextToken();
      String text = field == null ? null : text(parser, value);
      if (text != null) {
        wechatContext.put(field, text);
      }
      if (field == null) {
        parser.skipChildren();
      }
    }
  }

  private static String text(JsonParser parser, JsonToken value)
      throws IOException, MalformedException {
    if (value == JsonToken.VALUE_NULL) {
      return null;
    }
    require(value == JsonToken.VALUE_STRING, "a field of the cloud context is no text");
    return parser.getText();
  }

  private static void require(boolean holds, String reason) throws MalformedException {
    if (!holds) {
      throw new MalformedException(reason);
    }
  }

  /**
   * Thrown if the header is not what the gateway writes. The message repeats nothing of the header.
   */
  static final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedException(String message) {
      super(message, null, false, false);
    }
  }
}
