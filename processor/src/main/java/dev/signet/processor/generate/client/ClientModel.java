package dev.signet.processor.generate.client;

import dev.signet.processor.generate.document.SchemaJson;
import dev.signet.processor.generate.json.JsonReader;
import dev.signet.processor.generate.json.JsonText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The functions that clients call and the types they need, from every group of a compilation,
 * sorted by name so that the order of the groups does not matter.
 *
 * @param functions the entries of {@link dev.signet.processor.generate.document.SchemaDocument}, by
 *     name
 * @param types JSON Schemas by name; each {@code $ref} holds such a name
 */
public record ClientModel(
    SortedMap<String, Map<String, Object>> functions,
    SortedMap<String, Map<String, Object>> types) {

  /**
   * Combines the documents that the groups carry.
   *
   * @param documents the JSON documents, in any order
   * @throws IllegalArgumentException if a document is not of this version
   */
  public static ClientModel of(Collection<String> documents) {
    SortedMap<String, Map<String, Object>> functions = new TreeMap<>();
    SortedMap<String, Map<String, Object>> definitions = new TreeMap<>();
    for (String document : documents) {
      Map<String, Object> group = JsonReader.map(JsonReader.read(document));
      for (Object entry : (List<?>) group.get("functions")) {
        functions.put((String) JsonReader.map(entry).get("name"), JsonReader.map(entry));
      }
      JsonReader.map(group.get("types"))
          .forEach(
              (key, definition) ->
                  definitions.merge(key, JsonReader.map(definition), ClientModel::fuller));
    }
    Map<String, String> names = TypeNaming.of(definitions);
    SortedMap<String, Map<String, Object>> types = new TreeMap<>();
    definitions.forEach(
        (key, definition) ->
            types.put(names.get(key), JsonReader.map(renamed(definition.get("schema"), names))));
    functions.replaceAll((name, function) -> JsonReader.map(renamed(function, names)));
    return new ClientModel(functions, types);
  }

  /** Returns whether a function takes open data, for which a client sends a CloudID. */
  boolean takesOpenData() {
    return types.values().stream().anyMatch(ClientModel::isOpenData);
  }

  private static boolean isOpenData(Object json) {
    return json instanceof Map<?, ?> map
            && (map.containsKey(SchemaJson.OPEN_DATA)
                || map.values().stream().anyMatch(ClientModel::isOpenData))
        || json instanceof List<?> list && list.stream().anyMatch(ClientModel::isOpenData);
  }

  /**
   * Returns the longer of two definitions of a type, because an incremental build sees a type
   * without its Javadoc when only another file was compiled again.
   */
  private static Map<String, Object> fuller(Map<String, Object> one, Map<String, Object> other) {
    String text = JsonText.of(one);
    String otherText = JsonText.of(other);
    boolean longer = text.length() > otherText.length();
    boolean equal = text.length() == otherText.length();
    return longer || equal && text.compareTo(otherText) <= 0 ? one : other;
  }

  private static Object renamed(Object json, Map<String, String> names) {
    return referring(json, names::get);
  }

  /** Returns a copy with its references replaced. */
  static Object referring(Object json, UnaryOperator<String> references) {
    if (json instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(element -> copy.add(referring(element, references)));
      return copy;
    }
    if (!(json instanceof Map<?, ?>)) {
      return json;
    }
    Map<String, Object> copy = new LinkedHashMap<>();
    JsonReader.map(json)
        .forEach(
            (name, value) ->
                copy.put(
                    name,
                    // A property may be called $ref too; its value is then a schema.
                    name.equals("$ref") && value instanceof String key
                        ? references.apply(key)
                        : referring(value, references)));
    return copy;
  }
}
