package dev.signet.processor.javac;

import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The limit of what generated code passes on: every Exception, but no other checked Throwable. */
public final class ThrowsLimit {

  private static final Set<String> PASSED_ON = Set.of("java.lang.Exception", "java.lang.Error");

  private ThrowsLimit() {}

  /**
   * Returns the declared exceptions of a method or constructor that generated code cannot pass on.
   */
  public static List<TypeMirror> tooWide(ExecutableElement called, ProcessorContext context) {
    // A type variable is skipped, because another rule refuses it.
    return called.getThrownTypes().stream()
        .filter(thrown -> thrown.getKind() == TypeKind.DECLARED && !isPassedOn(thrown, context))
        .<TypeMirror>map(thrown -> thrown)
        .toList();
  }

  private static boolean isPassedOn(TypeMirror thrown, ProcessorContext context) {
    return PASSED_ON.stream()
        .map(name -> context.elements().getTypeElement(name).asType())
        .anyMatch(above -> context.types().isSubtype(thrown, above));
  }
}
