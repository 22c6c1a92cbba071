package dev.signet.processor.collect.spring;

import dev.signet.processor.javac.Annotations;
import dev.signet.processor.names.SpringNames;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/**
 * The scope of a bean that has more than one object.
 *
 * @param annotation the annotation on the class that says it
 * @param name the scope's name
 */
public record BeanScope(AnnotationMirror annotation, String name) {

  private static final String PROXY_MODE = "proxyMode";
  private static final String PROXY_OF_CLASS = "TARGET_CLASS";

  /**
   * Returns the scope of a bean of which several objects would be handed out; empty for a
   * singleton, and for a scope behind a proxy of the class, which is one object and asks for the
   * right one in each call.
   */
  public static Optional<BeanScope> ofSeveral(TypeElement type) {
    return MetaAnnotations.find(type, SpringNames.SCOPE)
        .filter(found -> !proxyMode(found).equals(PROXY_OF_CLASS))
        .map(found -> new BeanScope(found.direct(), name(found.mirror())))
        .filter(scope -> !scope.name().isEmpty() && !scope.name().equals("singleton"));
  }

  private static String name(AnnotationMirror scope) {
    return Annotations.text(scope, "value")
        .filter(name -> !name.isEmpty())
        .or(() -> Annotations.text(scope, "scopeName"))
        .orElse("");
  }

  /** Returns the mode that an annotation with a scope chooses itself, or else that of its scope. */
  private static String proxyMode(MetaAnnotations.Found found) {
    String own = Annotations.string(found.direct(), PROXY_MODE);
    return own.isEmpty() ? Annotations.string(found.mirror(), PROXY_MODE) : own;
  }
}
