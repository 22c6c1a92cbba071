package dev.signet.processor.generate.document;

import dev.signet.processor.model.TypeRef;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The named types of a group, by a key that is unique across packages and variants. Each has a
 * short name, and a long one for when several types want the short one.
 */
final class TypeTable {

  private final Map<String, Object> definitions = new LinkedHashMap<>();

  /**
   * Returns a reference to a type, which is described unless it already is or is being described.
   */
  Map<String, Object> reference(
      TypeRef type, TypeVariant variant, Supplier<Map<String, Object>> schema) {
    String key = variant.key(key(type));
    if (!definitions.containsKey(key)) {
      Map<String, Object> definition = definition(key, shortName(type), longName(type));
      definition.put("schema", schema.get());
    }
    return reference(key);
  }

  /** Returns a reference to the payload of a function whose parameters are its fields. */
  Map<String, Object> parameters(String function, Map<String, Object> schema) {
    String key = TypeVariant.PAYLOAD.key("function " + function);
    String name = safe(function);
    definition(key, capitalized(name) + "Payload", "Payload_" + name).put("schema", schema);
    return reference(key);
  }

  Map<String, Object> definitions() {
    return definitions;
  }

  private Map<String, Object> definition(String key, String shortName, String longName) {
    Map<String, Object> definition = new LinkedHashMap<>();
    definition.put("name", shortName);
    definition.put("longName", longName);
    definitions.put(key, definition);
    return definition;
  }

  private static Map<String, Object> reference(String key) {
    Map<String, Object> reference = new LinkedHashMap<>();
    reference.put("$ref", key);
    return reference;
  }

  private static String key(TypeRef type) {
    String arguments =
        type.arguments().stream().map(TypeTable::key).collect(Collectors.joining(","));
    if (type.kind() == TypeRef.Kind.ARRAY) {
      return arguments + "[]";
    }
    return type.qualifiedName()
        + (arguments.isEmpty() ? "" : "<" + arguments + ">")
        + type.variant();
  }

  private static String shortName(TypeRef type) {
    if (type.kind() == TypeRef.Kind.ARRAY) {
      return shortName(type.arguments().get(0)) + "Array";
    }
    String own = type.simpleNames().get(type.simpleNames().size() - 1);
    return named(type, own, TypeTable::shortName);
  }

  private static String longName(TypeRef type) {
    if (type.kind() == TypeRef.Kind.ARRAY) {
      return longName(type.arguments().get(0)) + "Array";
    }
    StringBuilder own = new StringBuilder();
    for (String part : type.packageName().split("\\.")) {
      own.append(capitalized(part));
    }
    type.simpleNames().forEach(name -> own.append(capitalized(name)));
    return named(type, own.toString(), TypeTable::longName);
  }

  private static String named(
      TypeRef type, String own, java.util.function.Function<TypeRef, String> argument) {
    String arguments = type.arguments().stream().map(argument).collect(Collectors.joining("And"));
    return safe(capitalized(own))
        + (arguments.isEmpty() ? "" : "Of" + arguments)
        + ofVariant(type.variant());
  }

  /** Returns words for what a variant leaves out or keeps. */
  private static String ofVariant(String variant) {
    StringBuilder words = new StringBuilder();
    for (String part : variant.split("(?=[-+])")) {
      if (!part.isEmpty()) {
        words.append(part.charAt(0) == '-' ? "Without" : "Only");
        words.append(
            Arrays.stream(part.substring(1).split(","))
                .map(name -> safe(capitalized(name)))
                .collect(Collectors.joining("And")));
      }
    }
    return words.toString();
  }

  /** Replaces the characters that TypeScript and OpenAPI do not both allow in names. */
  private static String safe(String name) {
    return name.replaceAll("[^A-Za-z0-9_]", "_");
  }

  private static String capitalized(String name) {
    return name.isEmpty() ? "" : name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
