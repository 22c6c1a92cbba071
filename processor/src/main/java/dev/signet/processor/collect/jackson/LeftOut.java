package dev.signet.processor.collect.jackson;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.schema.Access;
import dev.signet.processor.schema.Direction;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** Finds properties that are not in JSON because of their type, or lead back to their parent. */
final class LeftOut {

  private static final String IGNORED = JacksonAnnotations.ANNOTATION + "JsonIgnoreType";

  private final Direction direction;

  LeftOut(Direction direction) {
    this.direction = direction;
  }

  boolean test(PropertyDeclaration property) {
    boolean parameter =
        direction == Direction.PAYLOAD
            && property.write() != null
            && property.write().kind() == Access.Kind.PARAMETER;
    // A constructor needs its parameter, so databind reads it all the same.
    return JacksonAnnotations.has(property.annotations(), JacksonAnnotations.BACK_REFERENCE)
        || !parameter
            && property.type() instanceof DeclaredType type
            && isIgnored((TypeElement) type.asElement());
  }

  private static boolean isIgnored(TypeElement type) {
    List<AnnotationMirror> annotations = JacksonAnnotations.ofClass(type);
    return JacksonAnnotations.isTrue(annotations, IGNORED);
  }
}
