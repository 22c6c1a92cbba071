package dev.signet.benchmarks.server;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/**
 * The function {@code whoami} as somebody would write it by hand: without a framework, with a
 * streaming parser.
 */
final class WhoamiByHand {

  private final JsonFactory json = new JsonFactory();

  /**
   * Returns the answer.
   *
   * @return null if the caller is refused
   */
  byte[] answer(String openId, String appId, String unionId, String source, byte[] body)
      throws IOException {
    if (openId == null
        || appId == null
        || source == null
        || !source.equals("wx_client") && !source.equals("wx_devtools")
        || !isIdentifier(openId)
        || !isIdentifier(appId)
        || unionId != null && !isIdentifier(unionId)) {
      return null;
    }
    String name = null;
    long total = 0;
    try (JsonParser in = json.createParser(body)) {
      require(in.nextToken() == JsonToken.START_OBJECT);
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String field = in.currentName();
        in.nextToken();
        if (field.equals("name")) {
          name = in.getText();
        } else if (field.equals("items")) {
          total = total(in);
        } else {
          in.skipChildren();
        }
      }
    }
    return write(openId, unionId, name, total);
  }

  private static long total(JsonParser in) throws IOException {
    require(in.currentToken() == JsonToken.START_ARRAY);
    long total = 0;
    while (in.nextToken() != JsonToken.END_ARRAY) {
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        boolean isQuantity = in.currentName().equals("qty");
        in.nextToken();
        if (isQuantity) {
          total += in.getIntValue();
        }
      }
    }
    return total;
  }

  private byte[] write(String openId, String unionId, String name, long total) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (JsonGenerator out = json.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeStringField("openid", openId);
      out.writeStringField("unionid", unionId);
      out.writeStringField("greeting", "Hello " + name);
      out.writeNumberField("total", total);
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  private static boolean isIdentifier(String value) {
    if (value.isEmpty() || value.length() > 128) {
      return false;
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean fine =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == '_'
              || c == '-';
      if (!fine) {
        return false;
      }
    }
    return true;
  }

  private static void require(boolean holds) throws IOException {
    if (!holds) {
      throw new IOException("not the expected JSON");
    }
  }
}
