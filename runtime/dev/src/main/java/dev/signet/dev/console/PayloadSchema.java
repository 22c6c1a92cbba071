package dev.signet.dev.console;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.dev.call.DevJson;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Cuts the JSON Schema of one function's payload out of an OpenAPI document, so that it stands
 * alone.
 */
final class PayloadSchema {

  private static final String COMPONENTS = "#/components/schemas/";
  private static final String LOCAL = "#/$defs/";
  private static final String REF = "$ref";

  private final JsonNode components;
  private final Map<String, JsonNode> definitions = new TreeMap<>();

  private PayloadSchema(JsonNode components) {
    this.components = components;
  }

  /**
   * Returns the schema, with the components it refers to under {@code $defs}; null if there is
   * none.
   */
  static JsonNode of(String function, List<JsonNode> documents) {
    for (JsonNode document : documents) {
      JsonNode schema =
          document
              .path("paths")
              .path("/" + function)
              .path("post")
              .path("requestBody")
              .path("content")
              .path("application/json")
              .path("schema");
      if (schema.isObject()) {
        return new PayloadSchema(document.path("components").path("schemas")).alone(schema);
      }
    }
    return NullNode.getInstance();
  }

  private JsonNode alone(JsonNode schema) {
    String name = referred(schema);
    JsonNode top = local(name == null ? schema : components.path(name));
    if (!top.isObject() || definitions.isEmpty()) {
      return top;
    }
    ObjectNode alone = (ObjectNode) top;
    ObjectNode defs = alone.putObject("$defs");
    definitions.forEach(defs::set);
    return alone;
  }

  /** Returns a copy whose references are local, and collects the components that it refers to. */
  private JsonNode local(JsonNode schema) {
    if (schema.isArray()) {
      ArrayNode copy = DevJson.object().arrayNode();
      schema.forEach(element -> copy.add(local(element)));
      return copy;
    }
    if (!schema.isObject()) {
      return schema;
    }
    ObjectNode copy = DevJson.object();
    for (Map.Entry<String, JsonNode> member : schema.properties()) {
      copy.set(member.getKey(), local(member.getValue()));
    }
    String name = referred(schema);
    if (name != null) {
      copy.put(REF, LOCAL + name);
      define(name);
    }
    return copy;
  }

  private void define(String name) {
    if (!definitions.containsKey(name)) {
      definitions.put(name, NullNode.getInstance());
      definitions.put(name, local(components.path(name)));
    }
  }

  /** Returns the component that a schema refers to, or null. */
  private static String referred(JsonNode schema) {
    String target = schema.path(REF).asText("");
    return target.startsWith(COMPONENTS) ? target.substring(COMPONENTS.length()) : null;
  }
}
