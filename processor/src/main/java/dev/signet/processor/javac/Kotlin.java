package dev.signet.processor.javac;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Classes that are written in Kotlin, which kapt shows as Java without their bodies. */
public final class Kotlin {

  private static final String METADATA = "kotlin.Metadata";

  private Kotlin() {}

  /** Returns whether a class is written in Kotlin. */
  public static boolean wrote(TypeElement type) {
    return Annotations.has(type, METADATA);
  }

  /**
   * Returns the head of the class with all that Jackson must know of its constructor, as it is
   * written in Kotlin; of several constructors, the one with most parameters.
   */
  public static String classWithCreator(TypeElement type) {
    List<ExecutableElement> constructors = ElementFilter.constructorsIn(type.getEnclosedElements());
    return constructors.stream()
        .max(Comparator.comparingInt(constructor -> constructor.getParameters().size()))
        .map(constructor -> classWithCreator(type, constructor))
        .orElse("");
  }

  private static String classWithCreator(TypeElement type, ExecutableElement constructor) {
    return constructor.getParameters().stream()
        .map(
            parameter ->
                "@param:JsonProperty(\"%1$s\") val %1$s: …".formatted(parameter.getSimpleName()))
        .collect(
            Collectors.joining(
                ", ", "class " + type.getSimpleName() + " @JsonCreator constructor(", ")"));
  }
}
