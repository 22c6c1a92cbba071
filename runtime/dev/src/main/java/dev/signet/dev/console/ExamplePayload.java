package dev.signet.dev.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.signet.dev.call.DevJson;
import dev.signet.simulator.SimulatedOpenData;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/**
 * Makes an example value that fits a schema as Signet's compiler writes it, for a developer to
 * begin with. Patterns are ignored.
 */
final class ExamplePayload {

  private static final String LOCAL = "#/$defs/";
  private static final String TEXT = "text";

  /** The key by which the compiler marks a CloudID. */
  private static final String OPEN_DATA = "x-signet-open-data";

  /**
   * The depth below which only required members are written; twice as deep nothing is, because
   * types may recurse.
   */
  private static final int USUAL_DEPTH = 4;

  private static final Map<String, String> BY_FORMAT =
      Map.of(
          "date", "2026-01-31",
          "date-time", "2026-01-31T08:30:00Z",
          "time", "08:30:00",
          "duration", "PT1H30M",
          "uuid", "123e4567-e89b-12d3-a456-426614174000",
          "email", "someone@example.com",
          "uri", "https://example.com/");

  private final JsonNode definitions;

  private ExamplePayload(JsonNode definitions) {
    this.definitions = definitions;
  }

  /** Returns the example; a JSON null without a schema. */
  static JsonNode of(JsonNode schema) {
    return schema.isObject()
        ? new ExamplePayload(schema.path("$defs")).value(schema, 0)
        : NullNode.getInstance();
  }

  private JsonNode value(JsonNode schema, int depth) {
    String target = schema.path("$ref").asText("");
    if (target.startsWith(LOCAL)) {
      return value(definitions.path(target.substring(LOCAL.length())), depth);
    }
    if (schema.has(OPEN_DATA)) {
      return openData(schema.get(OPEN_DATA).asText());
    }
    for (String given : new String[] {"const", "default"}) {
      if (schema.has(given)) {
        return schema.get(given);
      }
    }
    for (String list : new String[] {"examples", "enum"}) {
      if (schema.path(list).path(0).isValueNode()) {
        return schema.get(list).get(0);
      }
    }
    if (schema.has("anyOf")) {
      return depth > USUAL_DEPTH && acceptsNull(schema)
          ? NullNode.getInstance()
          : value(schema.get("anyOf").path(0), depth);
    }
    return ofType(schema, depth);
  }

  /** Returns marked open data of this type, which the simulator makes WeChat vouch for. */
  private static JsonNode openData(String type) {
    ObjectNode marked = DevJson.object();
    ObjectNode data = marked.putObject(SimulatedOpenData.MARK);
    switch (type) {
      case "PhoneNumber":
        data.put("phoneNumber", "13800000000");
        data.put("purePhoneNumber", "13800000000");
        data.put("countryCode", "86");
        break;
      case "WeRunData":
        data.putArray("stepInfoList").addObject().put("timestamp", 1700000000).put("step", 8000);
        break;
      case "UserProfile":
        data.put("nickName", TEXT).put("avatarUrl", "https://example.com/").put("gender", 0);
        break;
      default:
        data.put(TEXT, TEXT);
    }
    return marked;
  }

  private JsonNode ofType(JsonNode schema, int depth) {
    switch (schema.path("type").asText("")) {
      case "object":
        return object(schema, depth);
      case "array":
        return array(schema, depth);
      case "boolean":
        return BooleanNode.TRUE;
      case "integer":
      case "number":
        return number(schema);
      case "string":
        return text(schema);
      default:
        return DevJson.object();
    }
  }

  private JsonNode object(JsonNode schema, int depth) {
    ObjectNode object = DevJson.object();
    if (depth > 2 * USUAL_DEPTH) {
      return object;
    }
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (depth <= USUAL_DEPTH || isRequired(schema, property.getKey())) {
        object.set(property.getKey(), value(property.getValue(), depth + 1));
      }
    }
    if (schema.path("additionalProperties").isObject() && depth <= USUAL_DEPTH) {
      object.set("key", value(schema.get("additionalProperties"), depth + 1));
    }
    return object;
  }

  private static boolean isRequired(JsonNode schema, String name) {
    for (JsonNode required : schema.path("required")) {
      if (required.asText().equals(name)) {
        return true;
      }
    }
    return false;
  }

  private static boolean acceptsNull(JsonNode schema) {
    for (JsonNode alternative : schema.path("anyOf")) {
      if (alternative.path("type").asText().equals("null")) {
        return true;
      }
    }
    return false;
  }

  private JsonNode array(JsonNode schema, int depth) {
    ArrayNode array = DevJson.object().arrayNode();
    int usual = depth > USUAL_DEPTH ? 0 : 1;
    int least = Math.min(schema.path("minItems").asInt(0), 10);
    int most = schema.path("maxItems").asInt(Integer.MAX_VALUE);
    for (int i = 0; i < Math.min(most, Math.max(usual, least)); i++) {
      array.add(value(schema.path("items"), depth + 1));
    }
    return array;
  }

  /** Returns 1, or the number nearest to it within the bounds. */
  private static JsonNode number(JsonNode schema) {
    boolean whole = schema.path("type").asText().equals("integer");
    BigDecimal step = whole ? BigDecimal.ONE : new BigDecimal("0.5");
    BigDecimal value = BigDecimal.ONE;
    if (schema.has("minimum")) {
      value = value.max(schema.get("minimum").decimalValue());
    }
    if (schema.has("exclusiveMinimum")) {
      value = value.max(schema.get("exclusiveMinimum").decimalValue().add(step));
    }
    if (schema.has("maximum")) {
      value = value.min(schema.get("maximum").decimalValue());
    }
    if (schema.has("exclusiveMaximum")) {
      value = value.min(schema.get("exclusiveMaximum").decimalValue().subtract(step));
    }
    return DecimalNode.valueOf(whole ? value.setScale(0, RoundingMode.FLOOR) : value);
  }

  private static JsonNode text(JsonNode schema) {
    String format = schema.path("format").asText("");
    if (BY_FORMAT.containsKey(format)) {
      return TextNode.valueOf(BY_FORMAT.get(format));
    }
    if (schema.path("contentEncoding").asText().equals("base64")) {
      return TextNode.valueOf("AQID");
    }
    int least = Math.min(schema.path("minLength").asInt(0), 1000);
    int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
    String text = TEXT.repeat(Math.max(1, (least + TEXT.length() - 1) / TEXT.length()));
    int length = Math.min(most, Math.max(least, TEXT.length()));
    return TextNode.valueOf(text.substring(0, Math.min(text.length(), length)));
  }
}
