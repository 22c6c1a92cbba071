package dev.signet.processor.collect.constraint;

import dev.signet.processor.collect.jackson.PropertyDeclaration;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the annotations of Bean Validation on getters that belong to no property of a payload, such
 * as {@code @AssertTrue boolean isInOrder()}.
 */
public final class GetterConstraints {

  private static final Set<String> NOT_NULL = Set.of("NotNull", "NotBlank", "NotEmpty");

  private GetterConstraints() {}

  /**
   * Returns the annotations on such getters of a class.
   *
   * @param properties the properties that this class itself declares
   */
  public static List<ConstraintUse> of(
      TypeElement type, List<PropertyDeclaration> properties, ProcessorContext context) {
    List<ConstraintUse> found = new ArrayList<>();
    for (ExecutableElement method :
        ElementFilter.methodsIn(context.elements().getAllMembers(type))) {
      String name = nameOf(method);
      if (!name.isEmpty() && properties.stream().noneMatch(p -> has(p, name, method))) {
        for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
          if (ConstraintUse.isOne(mirror)
              && !Annotations.isErroneous(mirror)
              && !isAboutNull(mirror)) {
            found.add(new ConstraintUse(mirror, method));
          }
        }
      }
    }
    return found;
  }

  /**
   * Returns whether the annotation only says that the value is not null, which concerns results
   * alone and is told to clients there.
   */
  private static boolean isAboutNull(AnnotationMirror mirror) {
    return NOT_NULL.contains(Annotations.simpleName(mirror));
  }

  /** Returns the part of the name after get or is; empty when the method is not a getter. */
  private static String nameOf(ExecutableElement method) {
    boolean getter =
        method.getParameters().isEmpty()
            && method.getReturnType().getKind() != TypeKind.VOID
            && !method.getModifiers().contains(Modifier.STATIC);
    String name = method.getSimpleName().toString();
    return !getter
        ? ""
        : name.startsWith("get")
            ? name.substring(3)
            : name.startsWith("is") ? name.substring(2) : "";
  }

  private static boolean has(PropertyDeclaration property, String name, Element method) {
    return property.elements().contains(method)
        || method.getSimpleName().contentEquals(property.javaName())
        || property.javaName().equalsIgnoreCase(name)
        || property.names().stream().anyMatch(name::equalsIgnoreCase);
  }
}
