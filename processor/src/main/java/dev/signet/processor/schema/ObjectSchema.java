package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A JSON object with known properties: a record or a bean.
 *
 * @param type the class with its type arguments
 * @param properties the properties that are read (payload) or written (result), in the order of
 *     declaration
 * @param construction the way in which an object is made; {@link Construction#NONE} in results
 * @param databindOnly the reason why jackson-databind must handle the type as a whole; null when
 *     generated code can
 * @param documentation the type's Javadoc, or null
 * @param variants the classes of which an object is one; null for a class of its own
 * @param tag the property that tells which class an object is; null where none does
 * @param owner the property that is compared with the caller before an object is written; null
 *     where none is, and in payloads
 */
public record ObjectSchema(
    TypeRef type,
    List<Property> properties,
    Construction construction,
    DatabindReason databindOnly,
    String documentation,
    Variants variants,
    Tag tag,
    RecordOwner owner)
    implements Schema {

  /**
   * The property of an object that says whose it is, which is compared with the caller.
   *
   * @param type its type, boxed
   * @param read the access for reading, which generated code can reach
   */
  public record RecordOwner(TypeRef type, Access read) {

    /** Returns whether it is read by the same member as a property, and so is that property. */
    public boolean is(Property property) {
      Access access = property.access().read();
      return access != null
          && access.kind() == read.kind()
          && access.member().equals(read.member());
    }
  }

  /**
   * The classes of a sealed type, of which the value of a property chooses one.
   *
   * @param fallback the class of an object that names none of them, or null
   * @param visible whether the property that names the class is also one of the class itself
   */
  public record Variants(String property, List<Variant> all, Schema fallback, boolean visible) {

    /** Returns all names that may be sent for a class. */
    public List<String> names() {
      return all.stream().flatMap(variant -> variant.names().stream()).toList();
    }
  }

  /**
   * A class of a sealed type.
   *
   * @param names the name that is written, and then others that are accepted
   */
  public record Variant(List<String> names, Schema schema) {}

  /**
   * The property that names the class of an object.
   *
   * @param names the name that is written, and then others that are accepted
   * @param own whether the class has such a property itself and writes it as any other
   */
  public record Tag(String property, List<String> names, boolean own) {}

  /** Returns the schemas directly inside: those of the properties, or the classes. */
  public List<Schema> inside() {
    return variants == null
        ? properties.stream().map(Property::schema).toList()
        : variants.all().stream().map(Variant::schema).toList();
  }

  /** Returns whether databind may read and write any JSON, whatever the properties are. */
  public boolean isOfUnknownForm() {
    return databindOnly != null && databindOnly.kind() == DatabindReason.Kind.ANNOTATION;
  }

  /**
   * Returns the properties that JSON has: in the place of an unwrapped object, those of that
   * object.
   */
  public List<Property> inJson() {
    List<Property> all = new ArrayList<>();
    for (Property property : properties) {
      if (property.schema() instanceof Unwrapped unwrapped) {
        all.addAll(unwrapped.object().inJson());
      } else {
        all.add(property);
      }
    }
    return all;
  }

  /** Returns the property with this JSON name. */
  public Optional<Property> property(String name) {
    return properties.stream().filter(property -> property.name().equals(name)).findFirst();
  }

  /**
   * An object whose properties stand in the JSON of the object around it.
   *
   * @param object the object, whose properties have the names that they have there
   */
  public record Unwrapped(ObjectSchema object) implements Schema {

    @Override
    public TypeRef type() {
      return object.type();
    }
  }
}
