package dev.signet.processor.collect;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Remembers which classes a module sees, because javac looks long for one that is not there. */
public final class VisibleTypes {

  private final Map<String, Boolean> known = new HashMap<>();

  boolean is(TypeElement from, String type, Elements elements) {
    ModuleElement module = elements.getModuleOf(from);
    String key = (module == null ? "" : module.getQualifiedName()) + "/" + type;
    return known.computeIfAbsent(
        key,
        k ->
            (module == null ? elements.getTypeElement(type) : elements.getTypeElement(module, type))
                != null);
  }
}
