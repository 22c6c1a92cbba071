package dev.signet.processor.schema;

import dev.signet.processor.model.TypeRef;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A JSON object with known properties: a record or a bean.
 *
 * @param type with its type arguments
 * @param properties those that are read (payload) or written (result), in the order of declaration
 * @param construction how an object is made; {@link Construction#NONE} in results
 * @param databindOnly why jackson-databind must handle the type as a whole (the simple name of an
 *     annotation, or a few words); null when generated code can
 * @param documentation the type's Javadoc, or null
 */
public record ObjectSchema(
    TypeRef type,
    List<Property> properties,
    Construction construction,
    String databindOnly,
    String documentation)
    implements Schema {

  /** Annotations for which databind is needed, but which change no property's name or form. */
  public static final Set<String> FORMLESS =
      Set.of(
          "JsonIgnoreProperties",
          "JsonPropertyOrder",
          "JsonClassDescription",
          "JsonPropertyDescription");

  private static final Pattern ANNOTATION = Pattern.compile("\\w+(?: of a member)?");

  /** Whether databind may read and write whatever JSON, so that the properties say nothing. */
  public boolean isOfUnknownForm() {
    return databindOnly != null
        && ANNOTATION.matcher(databindOnly).matches()
        && !FORMLESS.contains(databindOnly);
  }

  /** The property of this JSON name. */
  public Optional<Property> property(String name) {
    return properties.stream().filter(property -> property.name().equals(name)).findFirst();
  }
}
