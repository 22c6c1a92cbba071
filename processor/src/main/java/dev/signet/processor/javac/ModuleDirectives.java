package dev.signet.processor.javac;

import java.util.List;
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
    return implementations(module, service).stream()
        .anyMatch(type -> type.getQualifiedName().contentEquals(implementation));
  }

  /** Returns the implementations with which the module provides a service. */
  public static List<TypeElement> implementations(ModuleElement module, String service) {
    return ElementFilter.providesIn(module.getDirectives()).stream()
        .filter(provides -> provides.getService().getQualifiedName().contentEquals(service))
        .<TypeElement>flatMap(provides -> provides.getImplementations().stream())
        .toList();
  }
}
