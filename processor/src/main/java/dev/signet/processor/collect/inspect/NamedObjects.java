package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.jackson.NamedTypes;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.schema.Construction;
import dev.signet.processor.schema.DatabindReason;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Turns the named classes of a sealed type into the payload model. */
final class NamedObjects {

  private final NamedTypes named;
  private final TypeSchemas schemas;
  private final String path;

  /** Makes it for classes that are found at a path. */
  NamedObjects(NamedTypes named, TypeSchemas schemas, String path) {
    this.named = named;
    this.schemas = schemas;
    this.path = path;
  }

  /** Describes a sealed type, of whose classes data names one. */
  ObjectSchema sealed(DeclaredType type, DatabindReason databindOnly, String documentation) {
    return new ObjectSchema(
        TypeRefs.of(type),
        List.of(),
        Construction.NONE,
        databindOnly,
        documentation,
        variants(),
        null,
        null);
  }

  private ObjectSchema.Variants variants() {
    List<ObjectSchema.Variant> all = new ArrayList<>();
    Map<TypeElement, Schema> known = new HashMap<>();
    named
        .names()
        .forEach(
            (type, names) -> {
              Schema schema = schemas.of(type.asType(), TypePath.strict(path));
              known.put(type, schema);
              all.add(new ObjectSchema.Variant(names, schema));
            });
    return new ObjectSchema.Variants(
        named.property(), List.copyOf(all), known.get(named.fallback()), named.visible());
  }

  /** Returns the property that names a class. */
  static ObjectSchema.Tag tag(TypeElement type, NamedTypes named, List<Property> properties) {
    boolean own =
        named.existing()
            && properties.stream().anyMatch(each -> each.name().equals(named.property()));
    return new ObjectSchema.Tag(named.property(), named.names().get(type), own);
  }

  /**
   * Returns the properties of a class without the one that names it, unless the class has it as a
   * property of its own: Jackson keeps it to itself while reading unless it is visible, and writes
   * it itself unless it exists.
   */
  static List<Property> withoutTag(
      List<Property> properties, NamedTypes named, Direction direction) {
    if (named == null || (direction == Direction.PAYLOAD ? named.visible() : named.existing())) {
      return properties;
    }
    return properties.stream().filter(each -> !each.name().equals(named.property())).toList();
  }
}
