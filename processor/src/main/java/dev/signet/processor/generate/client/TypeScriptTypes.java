package dev.signet.processor.generate.client;

import dev.signet.processor.generate.document.SchemaJson;
import dev.signet.processor.generate.json.JsonReader;
import dev.signet.processor.generate.json.JsonText;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes JSON Schemas as TypeScript types. */
final class TypeScriptTypes {

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_$][A-Za-z0-9_$]*");

  /** The name of the type of what a client sends for open data. */
  static final String CLOUD_ID = "CloudID";

  private static final Set<String> CONSTRUCTORS = Set.of("new", "constructor");

  private TypeScriptTypes() {}

  /** Returns the declaration of a named type. */
  static String declaration(String name, Map<String, Object> schema) {
    String comment = CommentText.of("", description(schema));
    if (!schema.containsKey("properties")) {
      return comment + "export type " + name + " = " + of(schema) + ";\n";
    }
    List<?> required = (List<?>) schema.getOrDefault("required", List.of());
    return JsonReader.map(schema.get("properties")).entrySet().stream()
        .map(p -> property(p.getKey(), JsonReader.map(p.getValue()), required.contains(p.getKey())))
        .collect(Collectors.joining("", comment + "export interface " + name + " {\n", "}\n"));
  }

  private static String property(String name, Map<String, Object> schema, boolean required) {
    return CommentText.of("  ", description(schema), contentOf(schema, ""))
        + ("  " + propertyName(name) + (required ? ": " : "?: "))
        + (of(schema) + ";\n");
  }

  /**
   * Returns a property's name, in quotes unless it is an identifier. Keywords may be property
   * names, but an unquoted method called new would be a constructor.
   */
  static String propertyName(String name) {
    boolean plain = IDENTIFIER.matcher(name).matches() && !CONSTRUCTORS.contains(name);
    return plain ? name : text(name);
  }

  /**
   * Returns a string literal. JSON strings, which JsonText writes in ASCII, are JavaScript strings
   * too.
   */
  static String text(String text) {
    return JsonText.of(text);
  }

  /** Returns the type that a schema describes. */
  static String of(Map<String, Object> schema) {
    if (schema.get("$ref") instanceof String name) {
      return name;
    }
    if (schema.containsKey(SchemaJson.OPEN_DATA)) {
      return CLOUD_ID;
    }
    Object alternatives = schema.getOrDefault("anyOf", schema.get("oneOf"));
    if (alternatives instanceof List<?> choices) {
      return choices.stream()
          .map(choice -> of(JsonReader.map(choice)))
          .distinct()
          .collect(Collectors.joining(" | "));
    }
    if (schema.get("enum") instanceof List<?> constants) {
      return constants.stream().map(JsonText::of).collect(Collectors.joining(" | "));
    }
    return switch ((String) schema.getOrDefault("type", "")) {
      case "string" -> "string";
      case "integer", "number" -> "number";
      case "boolean" -> "boolean";
      case "null" -> "null";
      case "array" -> array(of(JsonReader.map(schema.get("items"))));
      case "object" -> record(schema);
      default -> "unknown";
    };
  }

  private static String array(String element) {
    return element.contains(" ") ? "Array<" + element + ">" : element + "[]";
  }

  private static String record(Map<String, Object> schema) {
    Object values = schema.get("additionalProperties");
    String value = values instanceof Map<?, ?> ? of(JsonReader.map(values)) : "unknown";
    String key =
        schema.get("propertyNames") instanceof Map<?, ?> names
            ? of(JsonReader.map(names))
            : "string";
    // A map has not every constant of an enum.
    return key.equals("string")
        ? "Record<string, " + value + ">"
        : "Partial<Record<" + key + ", " + value + ">>";
  }

  static String description(Map<String, Object> schema) {
    return schema.get("description") instanceof String text ? text : "";
  }

  /** Returns the descriptions of elements and map values, one line for each depth. */
  private static String contentOf(Map<String, Object> schema, String of) {
    Map<String, Object> form =
        schema.get("anyOf") instanceof List<?> choices ? JsonReader.map(choices.get(0)) : schema;
    boolean array = form.get("items") instanceof Map<?, ?>;
    Object content = form.get(array ? "items" : "additionalProperties");
    if (!(content instanceof Map<?, ?>)) {
      return "";
    }
    Map<String, Object> inner = JsonReader.map(content);
    String name = (array ? "element" : "value") + (of.isEmpty() ? "" : " of each " + of);
    String own = description(inner).replace("\n", "; ");
    String text = own.isEmpty() ? "" : "Each " + name + ": " + own;
    String more = contentOf(inner, name);
    return text.isEmpty() ? more : more.isEmpty() ? text : text + "\n" + more;
  }
}
