package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Determines which values generated code leaves to jackson-databind, and why. */
public final class DatabindFallback {

  private static final Set<String> INCLUSIONS =
      Set.of("ALWAYS", "NON_NULL", "NON_ABSENT", "NON_EMPTY");

  private DatabindFallback() {}

  /**
   * Returns the reason why databind reads or writes values of exactly this type; null when
   * generated code does.
   */
  public static DatabindReason reasonFor(Schema schema) {
    if (schema instanceof ObjectSchema object) {
      return reasonForObject(object);
    }
    if (schema instanceof EnumSchema enumeration) {
      return enumeration.databindOnly();
    }
    if (schema instanceof ObjectSchema.Unwrapped unwrapped) {
      return reasonForObject(unwrapped.object());
    }
    if (schema instanceof OpaqueSchema) {
      return DatabindReason.of(DatabindReason.Kind.FORM);
    }
    boolean tree =
        Schemas.innermost(schema) instanceof OpaqueSchema opaque
            && opaque.form() == OpaqueSchema.Form.TREE;
    return tree || isGenericArray(schema) ? DatabindReason.of(DatabindReason.Kind.ELEMENTS) : null;
  }

  private static DatabindReason reasonForObject(ObjectSchema object) {
    if (object.databindOnly() != null) {
      return object.databindOnly();
    }
    if (object.variants() != null) {
      return object.inside().stream()
          .map(DatabindFallback::reasonFor)
          .filter(Objects::nonNull)
          .findFirst()
          .orElse(null);
    }
    Direction direction =
        object.construction().kind() == Construction.Kind.NONE
            ? Direction.RESULT
            : Direction.PAYLOAD;
    for (Property property : object.properties()) {
      if (property.schema() instanceof ObjectSchema.Unwrapped
          && reasonFor(property.schema()) != null) {
        return reasonFor(property.schema());
      }
      if (!isAccessible(property, direction)) {
        return new DatabindReason(DatabindReason.Kind.MEMBER, property.names().java());
      }
      if (direction == Direction.RESULT && !isInclusionUnderstood(property)) {
        return new DatabindReason(DatabindReason.Kind.INCLUSION, property.names().java());
      }
    }
    return object.construction().kind() == Construction.Kind.DATABIND
        ? DatabindReason.of(DatabindReason.Kind.CREATOR)
        : null;
  }

  private static boolean isAccessible(Property property, Direction direction) {
    Access access = property.access().in(direction);
    return access != null
        && access.kind() != Access.Kind.REFLECTIVE
        && (access.kind() != Access.Kind.FILLED || isFillable(property.schema()));
  }

  private static boolean isFillable(Schema schema) {
    return schema instanceof MapSchema
        || schema instanceof ArraySchema array && array.container() != ArraySchema.Container.ARRAY;
  }

  private static boolean isInclusionUnderstood(Property property) {
    String inclusion = property.occurrence().inclusion();
    boolean plain = inclusion.equals("ALWAYS") || inclusion.equals("NON_NULL");
    return plain
        || INCLUSIONS.contains(inclusion)
            && !(Schemas.innermost(property.schema()) instanceof OpaqueSchema);
  }

  /**
   * Returns whether the type is an array of a generic type, for which Java has no class literal.
   */
  private static boolean isGenericArray(Schema schema) {
    if (!(schema instanceof ArraySchema array)
        || array.container() != ArraySchema.Container.ARRAY) {
      return false;
    }
    TypeRef component = array.element().type();
    return component.kind() == TypeRef.Kind.DECLARED && !component.arguments().isEmpty()
        || isGenericArray(array.element());
  }

  /** Returns whether databind is needed anywhere in values of this type. */
  public static boolean isNeededIn(Schema schema) {
    return isNeededOutsideObjects(schema)
        || Schemas.objects(schema).values().stream()
            .flatMap(object -> object.inside().stream())
            .anyMatch(DatabindFallback::isNeededOutsideObjects);
  }

  /**
   * Returns whether databind is needed in values of this type, apart from the properties of
   * objects.
   */
  private static boolean isNeededOutsideObjects(Schema schema) {
    Schema content = Schemas.content(schema);
    return reasonFor(schema) != null || content != schema && isNeededOutsideObjects(content);
  }

  /**
   * A type of the user that databind handles.
   *
   * @param path the place where it is found first
   * @param schema what is known of it
   */
  public record Handed(TypeRef type, String path, DatabindReason reason, Schema schema) {

    /** Returns whether nothing of the JSON is known, though no {@code @OpaqueJson} says so. */
    public boolean isUnknown() {
      return isAllUnknown() && !reason.subject().equals("OpaqueJson") && !isOpaque();
    }

    private boolean isOpaque() {
      return schema instanceof OpaqueSchema;
    }

    /** Returns whether nothing of the JSON is known. */
    public boolean isAllUnknown() {
      return schema instanceof ObjectSchema object && object.isOfUnknownForm()
          || schema instanceof EnumSchema
          || schema instanceof OpaqueSchema opaque && opaque.told() == null;
    }

    /** Returns the names of the properties of which nothing is known. */
    public List<String> unknown() {
      return schema instanceof ObjectSchema object
          ? object.inJson().stream()
              .filter(property -> !property.occurrence().told())
              .map(Property::name)
              .toList()
          : List.of();
    }
  }

  /** Returns the user's own types that databind handles, without those inside one of them. */
  public static Collection<Handed> types(Schema schema) {
    Map<TypeRef, Handed> types = new LinkedHashMap<>();
    walk(schema, "", types, new HashSet<>());
    return types.values();
  }

  /** Returns the names of the classes whose objects are all read or written by generated code. */
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
    DatabindReason reason = own ? reasonFor(schema) : null;
    if (reason != null) {
      handed.putIfAbsent(schema.type(), new Handed(schema.type(), path, reason, schema));
    } else if (schema instanceof ObjectSchema object) {
      if (generated.add(object.type().qualifiedName() + object.type())) {
        generated.add(object.type().qualifiedName());
        for (Property property : object.properties()) {
          String inner = path.isEmpty() ? property.name() : path + "." + property.name();
          walk(property.schema(), inner, handed, generated);
        }
        if (object.variants() != null) {
          object.inside().forEach(variant -> walk(variant, path, handed, generated));
        }
      }
    } else if (schema instanceof ObjectSchema.Unwrapped unwrapped) {
      walk(unwrapped.object(), path, handed, generated);
    } else if (Schemas.content(schema) != schema) {
      walk(Schemas.content(schema), path + Schemas.suffix(schema), handed, generated);
    }
  }
}
