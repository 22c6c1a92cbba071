package dev.signet.processor.javac;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The classes that a module sees. The result for each is kept, because javac takes long to look for
 * a class that does not exist.
 */
public final class VisibleTypes {

  private final Elements elements;
  private final Map<String, Boolean> known = new HashMap<>();

  VisibleTypes(Elements elements) {
    this.elements = elements;
  }

  /** Returns whether code in the module of an element can name a class. */
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
