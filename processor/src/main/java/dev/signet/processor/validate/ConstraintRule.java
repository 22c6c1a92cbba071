package dev.signet.processor.validate;

import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.constraint.ConstraintPlace;
import dev.signet.processor.collect.constraint.ConstraintScan;
import dev.signet.processor.collect.constraint.ConstraintUse;
import dev.signet.processor.collect.constraint.GetterConstraints;
import dev.signet.processor.collect.inspect.PropertyFact;
import dev.signet.processor.collect.inspect.TypeInspection;
import dev.signet.processor.collect.inspect.TypeInspector;
import dev.signet.processor.collect.jackson.PropertyDeclaration;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.Access;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.ReferenceSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Requires that every annotation of Bean Validation in a payload can be enforced, or warns that it
 * is not.
 */
final class ConstraintRule implements PayloadRule {

  @Override
  public void check(
      FunctionDeclaration function, TypeInspector inspector, ProcessorContext context) {
    for (TypeInspection shape : inspector.inspect(function)) {
      if (shape.direction() == Direction.PAYLOAD) {
        shape.properties().forEach(fact -> check(fact, shape, context));
        shape.objects().forEach(type -> checkClass(type, shape, context));
        checkWhole(function, shape, context);
      }
    }
  }

  /** Checks the parameter that is the whole payload, which no property stands for. */
  private static void checkWhole(
      FunctionDeclaration function, TypeInspection shape, ProcessorContext context) {
    for (ParameterDeclaration parameter : function.parameters(ParameterDeclaration.Kind.PAYLOAD)) {
      if (parameter.element().equals(shape.element())) {
        ConstraintPlace place = ConstraintScan.of(TypeInspector.field(parameter));
        check(place, parameter.name(), shape.schema(), shape, context);
      }
    }
  }

  private static void check(PropertyFact fact, TypeInspection shape, ProcessorContext context) {
    PropertyDeclaration property = fact.property();
    ConstraintPlace place = ConstraintScan.of(property);
    boolean ofObject = fact.owner() instanceof TypeElement;
    if (ofObject && (!property.inJson() || isUnreadable(property.read()))) {
      notEnforced(place.uses(), fact.path(), MessagePart.CONSTRAINT_NOT_READABLE, shape, context);
      return;
    }
    check(place, fact.path(), fact.schema(), shape, context);
    if (!place.isValid() && hasConstraintsInside(fact.schema(), shape)) {
      Element element = property.elements().get(0);
      TypeRef inside = Schemas.innermost(fact.schema()).type();
      context
          .diagnostics()
          .reportOnce(
              fact.owner().getEnclosingElement()
                  + "."
                  + fact.owner()
                  + "."
                  + property.javaName()
                  + inside,
              DiagnosticId.VALID_MISSING,
              context.sources().contains(element)
                  ? Position.of(element)
                  : Position.of(shape.element()),
              fact.path(),
              inside);
    }
  }

  private static boolean isUnreadable(Access read) {
    return read == null || read.kind() == Access.Kind.REFLECTIVE;
  }

  private static boolean hasConstraintsInside(Schema schema, TypeInspection shape) {
    Schema inner = Schemas.innermost(schema);
    ObjectSchema object =
        inner instanceof ObjectSchema known
            ? known
            : inner instanceof ReferenceSchema
                ? Schemas.objects(shape.schema()).get(inner.type())
                : null;
    return object != null
        && object.properties().stream()
            .map(Property::checks)
            .anyMatch(checks -> checks.valid() || !checks.constraints().isEmpty());
  }

  private static void check(
      ConstraintPlace place,
      String path,
      Schema schema,
      TypeInspection shape,
      ProcessorContext context) {
    notEnforced(place.unreachable(), path, MessagePart.CONSTRAINT_PLACE, shape, context);
    for (ConstraintUse use : place.uses()) {
      if (!use.isValid() && !use.isKnown()) {
        MessagePart reason =
            use.isOld() ? MessagePart.OLD_CONSTRAINT : MessagePart.UNKNOWN_CONSTRAINT;
        notEnforced(List.of(use), path, reason, shape, context);
      } else if (use.has("groups")) {
        notEnforced(List.of(use), path, MessagePart.CONSTRAINT_GROUPS, shape, context);
      } else {
        if (use.has("payload")) {
          notEnforced(List.of(use), path, MessagePart.CONSTRAINT_PAYLOAD, shape, context);
        }
        new ConstraintCheck(use, path, schema, position(use, shape, context), context).check();
      }
    }
    ConstraintCheck.checkTogether(place, path, use -> position(use, shape, context), context);
    if (place.content() != null) {
      check(
          place.content(), path + Schemas.suffix(schema), Schemas.content(schema), shape, context);
    }
  }

  private static void checkClass(TypeElement type, TypeInspection shape, ProcessorContext context) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      if (ConstraintUse.isOne(mirror)) {
        notEnforced(
            List.of(new ConstraintUse(mirror, type)),
            type.getSimpleName().toString(),
            MessagePart.CONSTRAINT_ON_TYPE,
            shape,
            context);
      }
    }
    List<PropertyDeclaration> properties =
        shape.properties().stream()
            .filter(fact -> fact.owner().equals(type))
            .map(PropertyFact::property)
            .toList();
    for (ConstraintUse use : GetterConstraints.of(type, properties, context)) {
      String getter = use.element().getSimpleName().toString();
      notEnforced(List.of(use), getter, MessagePart.CONSTRAINT_ON_GETTER, shape, context);
    }
  }

  private static void notEnforced(
      List<ConstraintUse> uses,
      String path,
      MessagePart reason,
      TypeInspection shape,
      ProcessorContext context) {
    for (ConstraintUse use : uses) {
      context
          .diagnostics()
          .report(
              DiagnosticId.CONSTRAINT_NOT_ENFORCED,
              position(use, shape, context),
              use.name(),
              path,
              context.diagnostics().text(reason));
    }
  }

  /** Returns the position of the annotation if it is in source, else that of the parameter. */
  private static Position position(
      ConstraintUse use, TypeInspection shape, ProcessorContext context) {
    return context.sources().contains(use.element())
        ? Position.of(use.element(), use.mirror())
        : Position.of(shape.element());
  }
}
