package dev.signet.processor.collect.jackson;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.Reachability;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.schema.Access;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A property of a class, or a payload field that is a parameter, as the user wrote it.
 *
 * @param name the name in JSON; the Java name when {@code inJson} is false
 * @param names every name that it is known by: in JSON, aliases, and in Java
 * @param type the type in the direction that was asked for
 * @param read null when it cannot be read
 * @param write null when it cannot be written
 * @param unreachable the member that would be used but that generated code cannot reach, or null
 * @param elements its fields, accessors and parameters
 * @param inJson false for a field that databind does not see so far; another processor may still
 *     write its accessors
 */
public record PropertyDeclaration(
    String name,
    List<String> aliases,
    String javaName,
    Set<String> names,
    TypeMirror type,
    Access read,
    Access write,
    Element unreachable,
    List<Element> elements,
    List<AnnotationMirror> annotations,
    boolean inJson) {

  /** Returns the element with the annotation that lets the client send an identity's name. */
  public Optional<Element> clientSupplied() {
    return elements.stream()
        .filter(element -> Annotations.has(element, RuntimeNames.CLIENT_SUPPLIED))
        .findFirst();
  }

  /**
   * Returns whether the property or its type has an annotation {@code @Nullable} of any package.
   */
  public boolean isNullable() {
    return annotations.stream().anyMatch(a -> Annotations.simpleName(a).equals("Nullable"))
        || elements.stream()
            .anyMatch(
                e ->
                    Annotations.hasSimpleName(e, "Nullable")
                        || Annotations.hasSimpleName(Reachability.valueType(e), "Nullable"));
  }
}
