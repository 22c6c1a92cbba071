package dev.signet.testing.matrix;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values that no platform sends, each named by its fault. */
final class MalformedValues {

  /** One malformed identifier, for fields that are checked alike. */
  static final String IDENTIFIER = "not an identifier";

  /** Malformed values of an openid, unionid or appid. */
  static final Map<String, String> IDENTIFIERS = identifiers();

  /** JSON values other than a text. */
  static final Map<String, Object> NO_TEXTS = noTexts();

  /** Malformed values of a source. */
  static final Map<String, String> SOURCES = sources();

  private MalformedValues() {}

  private static Map<String, String> identifiers() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("too long", String.join("", Collections.nCopies(129, "o")));
    values.put("blank", " ");
    values.put("with a space", "oUser A");
    values.put("with a comma", "oUser_A,oUser_B");
    values.put("with a line end", "oUser_A\r\nX: y");
    values.put("with a NUL", "oUser_A\u0000");
    values.put("with another script", "o\u7528\u6237");
    values.put("with a path", "../oUser_A");
    return Collections.unmodifiableMap(values);
  }

  private static Map<String, Object> noTexts() {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("a number", 42);
    values.put("true", true);
    values.put("an array", List.of("oUser_A-1"));
    values.put("an object", Map.of("openId", "oUser_A-1"));
    return Collections.unmodifiableMap(values);
  }

  private static Map<String, String> sources() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("empty source", "");
    values.put("unknown source", "my_gateway");
    values.put("source in upper case", "WX_CLIENT");
    values.put("chain with an unknown source", "wx_client,my_gateway");
    values.put("chain with an empty source", "wx_client,");
    values.put("chain with a space", "wx_client, scf");
    return Collections.unmodifiableMap(values);
  }
}
