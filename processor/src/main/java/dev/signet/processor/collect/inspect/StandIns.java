package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.collect.annotation.JacksonUses;
import dev.signet.processor.collect.form.SimpleTypes;
import dev.signet.processor.collect.jackson.Creator;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.javac.Reachability;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.schema.Direction;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Notes values that stand in JSON in the place of an object of the user, unless they are scalars: a
 * map or another object there has names that no rule has seen.
 */
final class StandIns {

  private final FactCollector facts;
  private final Direction direction;

  StandIns(FactCollector facts, Direction direction) {
    this.facts = facts;
    this.direction = direction;
  }

  /** Checks the value that a delegating creator takes. */
  void creator(Creator creator, JacksonUses uses, String path) {
    if (direction == Direction.PAYLOAD && creator.isDelegating()) {
      ExecutableElement executable = creator.executable();
      TypeMirror type = executable.getParameters().get(0).asType();
      check(executable, type, "JsonCreator(mode = DELEGATING)", uses, path);
    }
  }

  /** Checks the values of JsonValue members. */
  void values(TypeElement element, JacksonUses uses, String path) {
    if (direction == Direction.PAYLOAD) {
      return;
    }
    for (Element member : element.getEnclosedElements()) {
      for (AnnotationMirror mirror : JacksonAnnotations.on(member)) {
        boolean value = Annotations.qualifiedName(mirror).equals(JacksonAnnotations.VALUE);
        if (value && Annotations.bool(mirror, "value")) {
          check(member, Reachability.valueType(member), "JsonValue", uses, path);
        }
      }
    }
  }

  private void check(Element member, TypeMirror type, String label, JacksonUses uses, String path) {
    if (!isScalar(type) && !uses.isExcused(member)) {
      facts.hidden(path, TypeDisplay.ofMember(member), MessagePart.JSON_IN_PLACE, label);
    }
  }

  private static boolean isScalar(TypeMirror type) {
    boolean constant =
        type.getKind() == TypeKind.DECLARED
            && ((DeclaredType) type).asElement().getKind() == ElementKind.ENUM;
    return constant
        || type.getKind().isPrimitive()
        || type.getKind() == TypeKind.ERROR
        || SimpleTypes.scalar(QualifiedNames.of(type)) != null;
  }
}
