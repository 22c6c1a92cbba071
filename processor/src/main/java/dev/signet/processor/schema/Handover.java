package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** What generated code leaves to jackson-databind. */
public final class Handover {

  private static final Set<String> INCLUSIONS =
      Set.of("ALWAYS", "NON_NULL", "NON_ABSENT", "NON_EMPTY");

  private Handover() {}

  /** Why databind handles an object as a whole; null when generated code does. */
  public static DatabindCause reason(ObjectSchema object) {
    if (object.databindOnly() != null) {
      return object.databindOnly();
    }
    boolean payload = object.construction().kind() != Construction.Kind.NONE;
    for (Property property : object.properties()) {
      Access access = property.access().in(payload ? Direction.PAYLOAD : Direction.RESULT);
      if (access == null || access.kind() == Access.Kind.REFLECTIVE) {
        return new DatabindCause(DatabindCause.Kind.MEMBER, property.names().java());
      }
      if (access.kind() == Access.Kind.FILLED && !isFillable(property.schema())) {
        return new DatabindCause(DatabindCause.Kind.MEMBER, property.names().java());
      }
      if (!payload && !isUnderstood(property)) {
        return new DatabindCause(DatabindCause.Kind.INCLUSION, property.names().java());
      }
    }
    return object.construction().kind() == Construction.Kind.DATABIND
        ? DatabindCause.of(DatabindCause.Kind.CREATOR)
        : null;
  }

  private static boolean isFillable(Schema schema) {
    return schema instanceof MapSchema
        || schema instanceof ArraySchema array && array.container() != ArraySchema.Container.ARRAY;
  }

  private static boolean isUnderstood(Property property) {
    String inclusion = property.occurrence().inclusion();
    boolean plain = inclusion.equals("ALWAYS") || inclusion.equals("NON_NULL");
    return plain
        || INCLUSIONS.contains(inclusion)
            && !(Schemas.innermost(property.schema()) instanceof OpaqueSchema);
  }

  /** Why databind reads or writes values of exactly this type; null when generated code does. */
  public static DatabindCause why(Schema schema) {
    if (schema instanceof ObjectSchema object) {
      return reason(object);
    }
    if (schema instanceof EnumSchema enumeration) {
      return enumeration.databindOnly();
    }
    if (schema instanceof OpaqueSchema) {
      return DatabindCause.of(DatabindCause.Kind.FORM);
    }
    boolean tree =
        Schemas.innermost(schema) instanceof OpaqueSchema opaque
            && opaque.form() == OpaqueSchema.Form.TREE;
    return tree || isGenericArray(schema) ? DatabindCause.of(DatabindCause.Kind.ELEMENTS) : null;
  }

  /** Java has no class literal for it. */
  private static boolean isGenericArray(Schema schema) {
    if (!(schema instanceof ArraySchema array)
        || array.container() != ArraySchema.Container.ARRAY) {
      return false;
    }
    TypeRef component = array.element().type();
    return component.kind() == TypeRef.Kind.DECLARED && !component.arguments().isEmpty()
        || isGenericArray(array.element());
  }

  /** Whether databind is needed anywhere in values of this type. */
  public static boolean isIn(Schema schema) {
    return isAround(schema)
        || Schemas.objects(schema).values().stream()
            .flatMap(object -> object.properties().stream())
            .anyMatch(property -> isAround(property.schema()));
  }

  /** Whether databind is needed for values of this type, what objects in them hold left aside. */
  private static boolean isAround(Schema schema) {
    if (why(schema) != null) {
      return true;
    }
    if (schema instanceof ArraySchema array) {
      return isAround(array.element());
    }
    if (schema instanceof MapSchema map) {
      return isAround(map.value());
    }
    return schema instanceof OptionalSchema optional && isAround(optional.content());
  }

  /**
   * A type of the user's that is handed over.
   *
   * @param path where it is met first
   */
  public record Handed(TypeRef type, String path, DatabindCause cause) {}

  /** The user's own types that are handed over, the outermost of each. */
  public static Collection<Handed> types(Schema schema) {
    Map<TypeRef, Handed> types = new LinkedHashMap<>();
    walk(schema, "", types, new HashSet<>());
    return types.values();
  }

  /** The names of the classes of which generated code reads or writes every object. */
  public static Set<String> generatedOnly(Schema schema) {
    Set<String> generated = new HashSet<>();
    Map<TypeRef, Handed> handed = new LinkedHashMap<>();
    walk(schema, "", handed, generated);
    for (ObjectSchema object : Schemas.objects(schema).values()) {
      if (handed.containsKey(object.type())) {
        Schemas.objects(object).keySet().forEach(inner -> generated.remove(inner.qualifiedName()));
        if (Schemas.refersBack(object)) {
          return Set.of();
        }
      }
    }
    return generated;
  }

  private static void walk(
      Schema schema, String path, Map<TypeRef, Handed> handed, Set<String> generated) {
    boolean custom =
        schema instanceof OpaqueSchema opaque && opaque.form() == OpaqueSchema.Form.CUSTOM;
    boolean own = schema instanceof ObjectSchema || schema instanceof EnumSchema || custom;
    DatabindCause why = own ? why(schema) : null;
    if (why != null) {
      handed.putIfAbsent(schema.type(), new Handed(schema.type(), path, why));
    } else if (schema instanceof ObjectSchema object) {
      if (generated.add(object.type().qualifiedName() + object.type())) {
        generated.add(object.type().qualifiedName());
        for (Property property : object.properties()) {
          String inner = path.isEmpty() ? property.name() : path + "." + property.name();
          walk(property.schema(), inner, handed, generated);
        }
      }
    } else if (schema instanceof ArraySchema array) {
      walk(array.element(), path + "[]", handed, generated);
    } else if (schema instanceof MapSchema map) {
      walk(map.value(), path + "{}", handed, generated);
    } else if (schema instanceof OptionalSchema optional) {
      walk(optional.content(), path, handed, generated);
    }
  }
}
