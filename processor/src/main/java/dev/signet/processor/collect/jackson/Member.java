package dev.signet.processor.collect.jackson;

import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A field, getter, setter or creator parameter that may belong to a property.
 *
 * @param type the type of the value, with the concrete type arguments of the class it was found
 *     through
 * @param annotations its own annotations and those of what it overrides
 * @param implicitName the property name that its own name implies
 * @param explicitName the name that an annotation gives it; empty text when an annotation only
 *     marks it; null without either
 * @param visible whether databind detects it without an annotation
 * @param index the index of a creator parameter
 */
public record Member(
    Kind kind,
    Element element,
    TypeMirror type,
    List<AnnotationMirror> annotations,
    String implicitName,
    String explicitName,
    boolean visible,
    boolean ignored,
    int index) {

  enum Kind {
    FIELD,
    GETTER,
    SETTER,
    PARAMETER
  }

  boolean marked() {
    return explicitName != null;
  }

  boolean named() {
    return explicitName != null && !explicitName.isEmpty();
  }

  String simpleName() {
    return element.getSimpleName().toString();
  }
}
