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
    for (TypeInspection inspection : inspector.inspect(function)) {
      if (inspection.direction() == Direction.PAYLOAD) {
        inspection.properties().forEach(fact -> check(fact, inspection, context));
        inspection.objects().forEach(type -> checkClass(type, inspection, context));
        checkWhole(function, inspection, context);
      }
    }
  }

  /** Checks the parameter that is the whole payload, which no property stands for. */
  private static void checkWhole(
      FunctionDeclaration function, TypeInspection inspection, ProcessorContext context) {
    for (ParameterDeclaration parameter : function.parameters(ParameterDeclaration.Kind.PAYLOAD)) {
      if (parameter.element().equals(inspection.element())) {
        ConstraintPlace place =
            ConstraintScan.of(PropertyDeclaration.ofParameter(parameter.element()));
        check(place, parameter.name(), inspection.schema(), inspection, context);
      }
    }
  }

  private static void check(
      PropertyFact fact, TypeInspection inspection, ProcessorContext context) {
    PropertyDeclaration property = fact.property();
    ConstraintPlace place = ConstraintScan.of(property);
    boolean ofObject = fact.owner() instanceof TypeElement;
    if (ofObject && (!property.inJson() || isUnreadable(property.read()))) {
      notEnforced(
          place.uses(), fact.path(), MessagePart.CONSTRAINT_NOT_READABLE, inspection, context);
      return;
    }
    check(place, fact.path(), fact.schema(), inspection, context);
    if (!place.isValid() && hasConstraintsInside(fact.schema(), inspection)) {
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
                  : Position.of(inspection.element()),
              fact.path(),
              inside);
    }
  }

  private static boolean isUnreadable(Access read) {
    return read == null || read.kind() == Access.Kind.REFLECTIVE;
  }

  private static boolean hasConstraintsInside(Schema schema, TypeInspection inspection) {
    Schema inner = Schemas.innermost(schema);
    ObjectSchema object =
        inner instanceof ObjectSchema known
            ? known
            : inner instanceof ObjectSchema.Unwrapped unwrapped
                ? unwrapped.object()
                : inner instanceof ReferenceSchema
                    ? Schemas.objects(inspection.schema()).get(inner.type())
                    : null;
    if (object != null && object.variants() != null) {
      return object.inside().stream().anyMatch(each -> hasConstraintsInside(each, inspection));
    }
    return object != null
        && object.properties().stream()
            .map(Property::checks)
            .anyMatch(checks -> checks.valid() || !checks.constraints().isEmpty());
  }

  private static void check(
      ConstraintPlace place,
      String path,
      Schema schema,
      TypeInspection inspection,
      ProcessorContext context) {
    notEnforced(place.unreachable(), path, MessagePart.CONSTRAINT_PLACE, inspection, context);
    for (ConstraintUse use : place.uses()) {
      if (!use.isValid() && !use.isKnown()) {
        MessagePart reason =
            use.isOld() ? MessagePart.OLD_CONSTRAINT : MessagePart.UNKNOWN_CONSTRAINT;
        notEnforced(List.of(use), path, reason, inspection, context);
      } else if (use.has("groups")) {
        notEnforced(List.of(use), path, MessagePart.CONSTRAINT_GROUPS, inspection, context);
      } else {
        if (use.has("payload")) {
          notEnforced(List.of(use), path, MessagePart.CONSTRAINT_PAYLOAD, inspection, context);
        }
        new ConstraintCheck(use, path, schema, position(use, inspection, context), context).check();
      }
    }
    ConstraintCheck.checkTogether(place, path, use -> position(use, inspection, context), context);
    if (place.content() != null) {
      check(
          place.content(),
          path + Schemas.suffix(schema),
          Schemas.content(schema),
          inspection,
          context);
    }
  }

  private static void checkClass(
      TypeElement type, TypeInspection inspection, ProcessorContext context) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      if (ConstraintUse.isOne(mirror)) {
        notEnforced(
            List.of(new ConstraintUse(mirror, type)),
            type.getSimpleName().toString(),
            MessagePart.CONSTRAINT_ON_TYPE,
            inspection,
            context);
      }
    }
    List<PropertyDeclaration> properties =
        inspection.properties().stream()
            .filter(fact -> fact.owner().equals(type))
            .map(PropertyFact::property)
            .toList();
    for (ConstraintUse use : GetterConstraints.of(type, properties, context)) {
      String getter = use.element().getSimpleName().toString();
      notEnforced(List.of(use), getter, MessagePart.CONSTRAINT_ON_GETTER, inspection, context);
    }
  }

  private static void notEnforced(
      List<ConstraintUse> uses,
      String path,
      MessagePart reason,
      TypeInspection inspection,
      ProcessorContext context) {
    for (ConstraintUse use : uses) {
      context
          .diagnostics()
          .report(
              DiagnosticId.CONSTRAINT_NOT_ENFORCED,
              position(use, inspection, context),
              use.name(),
              path,
              context.diagnostics().text(reason));
    }
  }

  /** Returns the position of the annotation if it is in source, else that of the parameter. */
  private static Position position(
      ConstraintUse use, TypeInspection inspection, ProcessorContext context) {
    return context.sources().contains(use.element())
        ? Position.of(use.element(), use.mirror())
        : Position.of(inspection.element());
  }
}
