package dev.signet.processor.javac;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Knows which classes a module sees. Each is looked for once, since javac looks long for a class
 * that is not there.
 */
public final class VisibleTypes {

  private final Elements elements;
  private final Map<String, Boolean> known = new HashMap<>();

  VisibleTypes(Elements elements) {
    this.elements = elements;
  }

  /** Says whether a class can be named in the module of an element. */
  public boolean isVisible(TypeElement from, String type) {
    ModuleElement module = elements.getModuleOf(from);
    String key = (module == null ? "" : module.getQualifiedName()) + "/" + type;
    return known.computeIfAbsent(
        key,
        k ->
            (module == null ? elements.getTypeElement(type) : elements.getTypeElement(module, type))
                != null);
  }
}
