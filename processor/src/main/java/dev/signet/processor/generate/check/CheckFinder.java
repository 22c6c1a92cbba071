package dev.signet.processor.generate.check;

import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.ArraySchema;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import dev.signet.processor.schema.ValueChecks;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Searches a value for anything to check, at any depth. The search ends on recursive types. */
final class CheckFinder {

  private final Map<TypeRef, ObjectSchema> objects;

  CheckFinder(Map<TypeRef, ObjectSchema> objects) {
    this.objects = objects;
  }

  /**
   * Returns whether there is anything to check.
   *
   * @param enforced whether constraints count, or only what is required
   * @param valid whether the constraints inside objects count
   */
  boolean any(Schema schema, ValueChecks checks, boolean enforced, boolean valid) {
    return any(schema, checks, enforced, valid, new HashSet<>());
  }

  /**
   * Searches one level.
   *
   * @param seen pairs of an object's type and whether the constraints inside count; lists, because
   *     a record's hash code is linked anew in each compilation
   */
  private boolean any(
      Schema schema, ValueChecks checks, boolean enforced, boolean valid, Set<List<Object>> seen) {
    if (checks.required() || enforced && !checks.constraints().isEmpty()) {
      return true;
    }
    boolean inside = enforced && (valid || checks.valid());
    if (schema instanceof ArraySchema array) {
      return any(array.element(), checks.content(), enforced, inside, seen);
    }
    if (schema instanceof MapSchema map) {
      return any(map.value(), checks.content(), enforced, inside, seen);
    }
    if (schema instanceof OptionalSchema optional) {
      return any(optional.content(), checks.content(), enforced, inside, seen);
    }
    if (Schemas.hasObject(schema)) {
      return seen.add(List.of(schema.type(), inside)) && anyProperty(schema.type(), inside, seen);
    }
    return false;
  }

  private boolean anyProperty(TypeRef object, boolean enforced, Set<List<Object>> seen) {
    ObjectSchema schema = objects.get(object);
    if (schema.variants() != null) {
      return schema.inside().stream()
          .anyMatch(variant -> any(variant, ValueChecks.NONE, true, enforced, seen));
    }
    for (Property property : schema.properties()) {
      boolean found =
          property.isReadable() && any(property.schema(), property.checks(), enforced, false, seen);
      if (found) {
        return true;
      }
    }
    return false;
  }
}
