package dev.signet.processor.javac;

import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Reads the directives of a module-info. */
public final class ModuleDirectives {

  private ModuleDirectives() {}

  /** Returns the named module of an element, or null. */
  public static ModuleElement namedModuleOf(Element element, ProcessorContext context) {
    ModuleElement module = context.elements().getModuleOf(element);
    return module == null || module.isUnnamed() ? null : module;
  }

  /** Returns whether the module provides a service with this implementation. */
  public static boolean provides(ModuleElement module, String service, String implementation) {
    return ElementFilter.providesIn(module.getDirectives()).stream()
        .filter(provides -> provides.getService().getQualifiedName().contentEquals(service))
        .flatMap(provides -> provides.getImplementations().stream())
        .map(TypeElement::getQualifiedName)
        .anyMatch(name -> name.contentEquals(implementation));
  }
}
