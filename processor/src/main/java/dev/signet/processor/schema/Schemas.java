package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.Map;

/** Questions about a whole schema. */
public final class Schemas {

  private Schemas() {}

  /** Every object of the graph by its type, the outermost first. */
  public static Map<TypeRef, ObjectSchema> objects(Schema schema) {
    Map<TypeRef, ObjectSchema> objects = new LinkedHashMap<>();
    collect(schema, objects);
    return objects;
  }

  private static void collect(Schema schema, Map<TypeRef, ObjectSchema> objects) {
    if (schema instanceof ObjectSchema object) {
      if (objects.putIfAbsent(object.type(), object) == null) {
        object.properties().forEach(property -> collect(property.schema(), objects));
      }
    } else if (schema instanceof ArraySchema array) {
      collect(array.element(), objects);
    } else if (schema instanceof MapSchema map) {
      collect(map.value(), objects);
    } else if (schema instanceof OptionalSchema optional) {
      collect(optional.content(), objects);
    }
  }

  /** Whether an object of the graph is one that is outside of it, or the outermost. */
  static boolean refersBack(Schema schema) {
    return objects(schema).values().stream()
        .flatMap(object -> object.properties().stream())
        .anyMatch(property -> innermost(property.schema()) instanceof ReferenceSchema);
  }

  /** What is inside Optionals, arrays and maps, however deep. */
  public static Schema innermost(Schema schema) {
    if (schema instanceof ArraySchema array) {
      return innermost(array.element());
    }
    if (schema instanceof MapSchema map) {
      return innermost(map.value());
    }
    return schema instanceof OptionalSchema optional ? innermost(optional.content()) : schema;
  }
}
