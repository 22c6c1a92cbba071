package dev.signet.processor.validate;

import dev.signet.processor.collect.ConstraintPlace;
import dev.signet.processor.collect.ConstraintScan;
import dev.signet.processor.collect.ConstraintUse;
import dev.signet.processor.collect.FunctionDeclaration;
import dev.signet.processor.collect.GetterConstraints;
import dev.signet.processor.collect.ParameterDeclaration;
import dev.signet.processor.collect.PropertyDeclaration;
import dev.signet.processor.collect.PropertyFact;
import dev.signet.processor.collect.Shape;
import dev.signet.processor.collect.Shapes;
import dev.signet.processor.collect.Tools;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.diagnostic.Position;
import dev.signet.processor.diagnostic.Reason;
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
 * Every annotation of Bean Validation in a payload can be enforced, or the user knows that it is
 * not.
 */
final class ConstraintRules implements PayloadRule {

  @Override
  public void check(FunctionDeclaration function, Shapes inspector, Tools tools) {
    for (Shape shape : inspector.inspect(function)) {
      if (shape.direction() == Direction.PAYLOAD) {
        shape.properties().forEach(fact -> check(fact, shape, tools));
        shape.objects().forEach(type -> checkClass(type, shape, tools));
        checkWhole(function, shape, tools);
      }
    }
  }

  /** The parameter that is the whole payload is no property of anything. */
  private static void checkWhole(FunctionDeclaration function, Shape shape, Tools tools) {
    for (ParameterDeclaration parameter : function.parameters(ParameterDeclaration.Kind.PAYLOAD)) {
      if (parameter.element().equals(shape.element())) {
        ConstraintPlace place = ConstraintScan.of(Shapes.field(parameter));
        check(place, parameter.name(), shape.schema(), shape, tools);
      }
    }
  }

  private static void check(PropertyFact fact, Shape shape, Tools tools) {
    PropertyDeclaration property = fact.property();
    ConstraintPlace place = ConstraintScan.of(property);
    boolean ofObject = fact.owner() instanceof TypeElement;
    if (ofObject && (!property.inJson() || isUnreadable(property.read()))) {
      notEnforced(place.uses(), fact.path(), Reason.CONSTRAINT_NOT_READABLE, shape, tools);
      return;
    }
    check(place, fact.path(), fact.schema(), shape, tools);
    if (!place.isValid() && hasConstraintsInside(fact.schema(), shape)) {
      Element element = property.elements().get(0);
      TypeRef inside = Schemas.innermost(fact.schema()).type();
      tools
          .diagnostics()
          .reportOnce(
              fact.owner().getEnclosingElement()
                  + "."
                  + fact.owner()
                  + "."
                  + property.javaName()
                  + inside,
              DiagnosticId.VALID_MISSING,
              tools.sources().contains(element)
                  ? Position.of(element)
                  : Position.of(shape.element()),
              fact.path(),
              inside);
    }
  }

  private static boolean isUnreadable(Access read) {
    return read == null || read.kind() == Access.Kind.REFLECTIVE;
  }

  private static boolean hasConstraintsInside(Schema schema, Shape shape) {
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
      ConstraintPlace place, String path, Schema schema, Shape shape, Tools tools) {
    notEnforced(place.unreachable(), path, Reason.CONSTRAINT_PLACE, shape, tools);
    for (ConstraintUse use : place.uses()) {
      if (!use.isValid() && !use.isKnown()) {
        Reason reason = use.isOld() ? Reason.OLD_CONSTRAINT : Reason.UNKNOWN_CONSTRAINT;
        notEnforced(List.of(use), path, reason, shape, tools);
      } else if (use.has("groups")) {
        notEnforced(List.of(use), path, Reason.CONSTRAINT_GROUPS, shape, tools);
      } else {
        if (use.has("payload")) {
          notEnforced(List.of(use), path, Reason.CONSTRAINT_PAYLOAD, shape, tools);
        }
        new ConstraintCheck(use, path, schema, position(use, shape, tools), tools).check();
      }
    }
    ConstraintCheck.checkTogether(place, path, use -> position(use, shape, tools), tools);
    if (place.content() != null) {
      check(place.content(), path + Schemas.suffix(schema), Schemas.content(schema), shape, tools);
    }
  }

  private static void checkClass(TypeElement type, Shape shape, Tools tools) {
    for (AnnotationMirror mirror : type.getAnnotationMirrors()) {
      if (ConstraintUse.isOne(mirror)) {
        notEnforced(
            List.of(new ConstraintUse(mirror, type)),
            type.getSimpleName().toString(),
            Reason.CONSTRAINT_ON_TYPE,
            shape,
            tools);
      }
    }
    List<PropertyDeclaration> properties =
        shape.properties().stream()
            .filter(fact -> fact.owner().equals(type))
            .map(PropertyFact::property)
            .toList();
    for (ConstraintUse use : GetterConstraints.of(type, properties, tools)) {
      String getter = use.element().getSimpleName().toString();
      notEnforced(List.of(use), getter, Reason.CONSTRAINT_ON_GETTER, shape, tools);
    }
  }

  private static void notEnforced(
      List<ConstraintUse> uses, String path, Reason reason, Shape shape, Tools tools) {
    for (ConstraintUse use : uses) {
      tools
          .diagnostics()
          .report(
              DiagnosticId.CONSTRAINT_NOT_ENFORCED,
              position(use, shape, tools),
              use.name(),
              path,
              tools.diagnostics().text(reason));
    }
  }

  /** The annotation where it is in source, else the parameter. */
  private static Position position(ConstraintUse use, Shape shape, Tools tools) {
    return tools.sources().contains(use.element())
        ? Position.of(use.element(), use.mirror())
        : Position.of(shape.element());
  }
}
