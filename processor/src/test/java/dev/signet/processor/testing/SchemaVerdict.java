package dev.signet.processor.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Decides whether a value is valid under a JSON Schema of an OpenAPI document. It knows the
 * keywords that the processor writes and no others; patterns are those that mean the same in Java.
 */
public final class SchemaVerdict {

  private static final Set<String> SAYS_NOTHING =
      Set.of("description", "format", "contentEncoding");

  private final JsonNode document;

  /** Creates a verdict on the schemas of this document. */
  public SchemaVerdict(JsonNode document) {
    this.document = document;
  }

  /** Returns whether the payload of a function is valid. */
  public boolean accepts(String function, JsonNode payload) {
    JsonNode post = document.path("paths").path("/" + function).path("post");
    return accepts(post.at("/requestBody/content/application~1json/schema"), payload);
  }

  private boolean accepts(JsonNode schema, JsonNode value) {
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      if (!holds(keyword.getKey(), keyword.getValue(), value)) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(String keyword, JsonNode says, JsonNode value) {
    return switch (keyword) {
      case "$ref" -> accepts(document.at(says.asText().substring(1)), value);
      case "type" -> isOf(says.asText(), value);
      case "anyOf" -> all(says).anyMatch(schema -> accepts(schema, value));
      case "allOf" -> all(says).allMatch(schema -> accepts(schema, value));
      case "enum" -> all(says).anyMatch(value::equals);
      case "const" -> says.equals(value);
      case "minLength", "maxLength", "pattern" ->
          !value.isTextual() || text(keyword, says, value.asText());
      case "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf" ->
          !value.isNumber() || number(keyword, says.decimalValue(), value.decimalValue());
      case "minItems" -> !value.isArray() || value.size() >= says.asInt();
      case "maxItems" -> !value.isArray() || value.size() <= says.asInt();
      case "items" -> !value.isArray() || all(value).allMatch(each -> accepts(says, each));
      case "minProperties" -> !value.isObject() || value.size() >= says.asInt();
      case "maxProperties" -> !value.isObject() || value.size() <= says.asInt();
      case "required" -> !value.isObject() || all(says).allMatch(name -> value.has(name.asText()));
      case "properties" -> !value.isObject() || properties(says, value);
      case "additionalProperties" ->
          !value.isObject() || says.isBoolean() || all(value).allMatch(each -> accepts(says, each));
      default -> {
        if (!SAYS_NOTHING.contains(keyword)) {
          throw new AssertionError("a keyword that this test does not know: " + keyword);
        }
        yield true;
      }
    };
  }

  private boolean properties(JsonNode says, JsonNode value) {
    Predicate<Map.Entry<String, JsonNode>> good =
        p -> !value.has(p.getKey()) || accepts(p.getValue(), value.get(p.getKey()));
    return says.properties().stream().allMatch(good);
  }

  private static boolean isOf(String type, JsonNode value) {
    return switch (type) {
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "string" -> value.isTextual();
      case "boolean" -> value.isBoolean();
      case "null" -> value.isNull();
      case "array" -> value.isArray();
      default -> value.isObject();
    };
  }

  private static boolean text(String keyword, JsonNode says, String text) {
    int length = text.codePointCount(0, text.length());
    return switch (keyword) {
      case "minLength" -> length >= says.asInt();
      case "maxLength" -> length <= says.asInt();
      default -> {
        // A dollar of Java also matches before a last line break.
        String pattern = says.asText().replaceAll("\\$$", "\\\\z");
        yield Pattern.compile(pattern).matcher(text).find();
      }
    };
  }

  private static boolean number(String keyword, BigDecimal says, BigDecimal value) {
    int order = value.compareTo(says);
    return switch (keyword) {
      case "minimum" -> order >= 0;
      case "maximum" -> order <= 0;
      case "exclusiveMinimum" -> order > 0;
      case "exclusiveMaximum" -> order < 0;
      default -> value.remainder(says).signum() == 0;
    };
  }

  private static Stream<JsonNode> all(JsonNode container) {
    return StreamSupport.stream(container.spliterator(), false);
  }
}
