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
 */
public record ObjectSchema(
    TypeRef type,
    List<Property> properties,
    Construction construction,
    DatabindReason databindOnly,
    String documentation)
    implements Schema {

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
      if (property.schema() instanceof UnwrappedSchema unwrapped) {
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
}
