package dev.signet.processor.collect;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.names.RuntimeNames;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/** Finds the {@code @OpenDataFrom} that counts for a handler class: the nearest one. */
public final class OpenDataSources {

  private OpenDataSources() {}

  /**
   * Returns the annotation on the class, on a class around it, on its package, or on the nearest
   * package above by name.
   */
  public static Optional<AnnotationMirror> of(TypeElement handler, ProcessorContext context) {
    Element around = handler;
    while (around instanceof TypeElement) {
      Optional<AnnotationMirror> own = Annotations.find(around, RuntimeNames.OPEN_DATA_FROM);
      if (own.isPresent()) {
        return own;
      }
      around = around.getEnclosingElement();
    }
    return ofPackages(handler, context.elements());
  }

  private static Optional<AnnotationMirror> ofPackages(TypeElement handler, Elements elements) {
    ModuleElement module = elements.getModuleOf(handler);
    String name = elements.getPackageOf(handler).getQualifiedName().toString();
    while (!name.isEmpty()) {
      PackageElement found =
          module == null
              ? elements.getPackageElement(name)
              : elements.getPackageElement(module, name);
      Optional<AnnotationMirror> mirror =
          found == null ? Optional.empty() : Annotations.find(found, RuntimeNames.OPEN_DATA_FROM);
      if (mirror.isPresent()) {
        return mirror;
      }
      name = name.substring(0, Math.max(0, name.lastIndexOf('.')));
    }
    return Optional.empty();
  }

  /** Returns the class that the annotation names; empty if javac reports it as missing. */
  public static Optional<DeclaredType> type(AnnotationMirror mirror) {
    return Annotations.value(mirror, "value")
        .map(AnnotationValue::getValue)
        .filter(DeclaredType.class::isInstance)
        .map(DeclaredType.class::cast)
        .filter(type -> type.getKind() != TypeKind.ERROR);
  }
}
