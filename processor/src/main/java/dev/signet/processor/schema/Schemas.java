package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Answers questions about schemas that a single kind cannot answer. */
public final class Schemas {

  private Schemas() {}

  /** Returns every object of the graph by its type, the outermost first. */
  public static Map<TypeRef, ObjectSchema> objects(Schema schema) {
    Map<TypeRef, ObjectSchema> objects = new LinkedHashMap<>();
    collect(schema, objects, false);
    return objects;
  }

  /**
   * Returns every object of the graph, and those inside the user's own collections, which only
   * documents look into.
   */
  public static Map<TypeRef, ObjectSchema> told(Schema schema) {
    Map<TypeRef, ObjectSchema> objects = new LinkedHashMap<>();
    collect(schema, objects, true);
    return objects;
  }

  private static void collect(Schema schema, Map<TypeRef, ObjectSchema> objects, boolean told) {
    if (schema instanceof ObjectSchema object) {
      if (objects.putIfAbsent(object.type(), object) == null) {
        object.inside().forEach(inside -> collect(inside, objects, told));
      }
    } else if (schema instanceof ObjectSchema.Unwrapped unwrapped) {
      collect(unwrapped.object(), objects, told);
    } else if (told && schema instanceof OpaqueSchema opaque && opaque.told() != null) {
      collect(opaque.told(), objects, true);
    } else if (content(schema) != schema) {
      collect(content(schema), objects, told);
    }
  }

  /** Returns whether there are objects inside that have an owner. */
  public static boolean haveOwner(Schema schema) {
    return objects(schema).values().stream().anyMatch(object -> object.owner() != null);
  }

  /**
   * Returns whether the graph contains a reference, which leads to the outermost object or out of
   * the graph.
   */
  static boolean refersBack(Schema schema) {
    return objects(schema).values().stream()
        .flatMap(object -> object.inside().stream())
        .anyMatch(inside -> innermost(inside) instanceof ReferenceSchema);
  }

  /** Returns the schema inside all Optionals, arrays and maps. */
  public static Schema innermost(Schema schema) {
    Schema content = content(schema);
    return content == schema ? schema : innermost(content);
  }

  /**
   * Returns the schema of elements, map values or Optional content; for any other, the schema
   * itself.
   */
  public static Schema content(Schema schema) {
    if (schema instanceof ArraySchema array) {
      return array.element();
    }
    if (schema instanceof MapSchema map) {
      return map.value();
    }
    return schema instanceof OptionalSchema optional ? optional.content() : schema;
  }

  /** Returns the text that a path gets for the step from a value to its content. */
  public static String suffix(Schema schema) {
    return schema instanceof ArraySchema ? "[]" : schema instanceof MapSchema ? "{}" : "";
  }

  /** Returns whether there are objects inside, whose properties can be inspected. */
  public static boolean hasObject(Schema schema) {
    Schema inner = innermost(schema);
    return inner instanceof ObjectSchema
        || inner instanceof ReferenceSchema
        || inner instanceof ObjectSchema.Unwrapped;
  }

  /** Returns whether JSON has a string for a String, or for an enum or class of the user. */
  public static boolean isTextInJson(Schema schema) {
    return schema instanceof EnumSchema enumeration
        ? enumeration.isText()
        : isText(scalarOf(schema));
  }

  /** Returns the scalar that stands for a class of the user; any other schema unchanged. */
  public static Schema scalarOf(Schema schema) {
    return schema instanceof ValueSchema value ? value.content() : schema;
  }

  /** Returns whether JSON has a string for a scalar. */
  public static boolean isString(ScalarSchema scalar) {
    return switch (scalar.form().kind()) {
      case TEXT, PATTERN -> true;
      case OWN ->
          switch (scalar.kind()) {
            case STRING, CHAR, CHARS, UUID, BYTES, TIME -> true;
            default -> false;
          };
      default -> false;
    };
  }

  /** Returns whether the type is String. */
  public static boolean isText(Schema schema) {
    return schema instanceof ScalarSchema scalar && scalar.kind() == ScalarSchema.Kind.STRING;
  }

  /** Returns the schema of a type for which an error was reported. */
  public static Schema broken() {
    TypeRef object = TypeRef.declared("java.lang", List.of("Object"), List.of());
    return new OpaqueSchema(object, OpaqueSchema.Form.BROKEN);
  }

  /**
   * Returns whether an error was reported for the type, so that nothing more is reported about it.
   */
  public static boolean isBroken(Schema schema) {
    return schema instanceof OpaqueSchema opaque && opaque.form() == OpaqueSchema.Form.BROKEN;
  }
}
