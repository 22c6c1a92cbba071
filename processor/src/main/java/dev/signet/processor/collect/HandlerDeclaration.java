package dev.signet.processor.collect;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.names.RuntimeNames;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * One handler class as the user wrote it.
 *
 * @param type the class, top level or nested
 * @param topLevel the top-level class around it, or the class itself
 * @param functions its functions, in source order
 * @param bean whether it is a Spring bean by its annotation
 * @param factories its methods with {@code @HandlerFactory}, in source order
 */
public record HandlerDeclaration(
    TypeElement type,
    TypeElement topLevel,
    PackageElement packageElement,
    List<FunctionDeclaration> functions,
    boolean bean,
    List<ExecutableElement> factories) {

  /**
   * Returns whether a handler object is created. None is needed when every function, and every
   * method that looks an owner up, is static.
   */
  public boolean needsObject() {
    return functions.stream().anyMatch(function -> !isStatic(function.method()))
        || lookups().stream().anyMatch(lookup -> !isStatic(lookup));
  }

  /** Returns the methods of the class itself that look an owner up. */
  public List<ExecutableElement> lookups() {
    Set<String> names = new HashSet<>();
    for (FunctionDeclaration function : functions) {
      function
          .onMethod(RuntimeNames.REQUIRE_OWNER)
          .ifPresent(owner -> names.add(Annotations.string(owner, "lookup")));
    }
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream()
        .filter(method -> names.contains(method.getSimpleName().toString()))
        .toList();
  }

  private static boolean isStatic(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.STATIC);
  }
}
