package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.collect.inspect.PropertyFact;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.Kotlin;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.Supertypes;
import dev.signet.processor.schema.Direction;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Warns about a value in the declaration of a field that the client must always send. Kotlin's
 * classes are left out: kapt shows a value for each field, whether the user wrote one or not.
 */
final class DefaultValueRule implements PayloadRule {

  @Override
  public void check(
      FunctionDeclaration function, TypeInspector inspector, ProcessorContext context) {
    for (TypeInspection inspection : inspector.inspect(function)) {
      if (inspection.direction() == Direction.PAYLOAD) {
        inspection.properties().forEach(fact -> check(fact, context));
      }
    }
  }

  private static void check(PropertyFact fact, ProcessorContext context) {
    if (!(fact.owner() instanceof TypeElement owner)
        || !fact.property().inJson()
        || fact.property().write() == null
        || Kotlin.wrote(owner)) {
      return;
    }
    String cure = cure(fact, context);
    VariableElement field = field(owner, fact.property().javaName()).orElse(null);
    boolean known = field != null && context.sources().contains(field);
    if (cure != null && known && context.initializers().has(field)) {
      context
          .diagnostics()
          .reportOnce(
              owner.getQualifiedName() + "." + field,
              DiagnosticId.DEFAULT_NEVER_APPLIES,
              Position.of(field),
              fact.path(),
              cure);
    }
  }

  /** Returns what makes the client's value unnecessary; null when it is not necessary. */
  private static String cure(PropertyFact fact, ProcessorContext context) {
    TypeMirror type = fact.property().type();
    if (type instanceof PrimitiveType primitive && type.getKind().isPrimitive()) {
      String box = context.types().boxedClass(primitive).getSimpleName().toString();
      return context.diagnostics().text(MessagePart.DEFAULT_OF_PRIMITIVE, box);
    }
    boolean required =
        JacksonAnnotations.find(fact.property().annotations(), JacksonAnnotations.PROPERTY)
            .map(mirror -> Annotations.bool(mirror, "required"))
            .orElse(false);
    return required ? context.diagnostics().text(MessagePart.DEFAULT_OF_REQUIRED) : null;
  }

  private static Optional<VariableElement> field(TypeElement owner, String name) {
    return Supertypes.superclasses(owner).stream()
        .flatMap(type -> ElementFilter.fieldsIn(type.getEnclosedElements()).stream())
        .filter(field -> field.getSimpleName().contentEquals(name))
        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
        .findFirst();
  }
}
