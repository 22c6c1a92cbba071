package dev.signet.processor.collect;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.names.RuntimeNames;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Finds where {@code @ResolveCallers} stands for a handler class. Only the class and the packages
 * that its own name has are looked at, which javac finds in sources and in class files alike, so
 * that a class which is compiled alone gets what it gets in a full build.
 */
public final class ResolverScopes {

  private ResolverScopes() {}

  /** Returns the class, its package and the packages above that have it, the nearest first. */
  public static List<Element> of(TypeElement handler, Elements elements) {
    List<Element> scopes = new ArrayList<>(List.of(handler));
    ModuleElement module = elements.getModuleOf(handler);
    String name = elements.getPackageOf(handler).getQualifiedName().toString();
    while (!name.isEmpty()) {
      PackageElement found =
          module == null
              ? elements.getPackageElement(name)
              : elements.getPackageElement(module, name);
      if (found != null) {
        scopes.add(found);
      }
      name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
    scopes.removeIf(scope -> !Annotations.has(scope, RuntimeNames.RESOLVE_CALLERS));
    return scopes;
  }
}
