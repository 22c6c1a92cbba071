package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.collect.annotation.JacksonUses;
import dev.signet.processor.collect.inspect.TypeProblem.Kind;
import dev.signet.processor.collect.jackson.Creator;
import dev.signet.processor.collect.jackson.NamedTypes;
import dev.signet.processor.collect.jackson.ObjectShape;
import dev.signet.processor.collect.jackson.PropertyScan;
import dev.signet.processor.collect.jackson.Renaming;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.Supertypes;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.schema.Access;
import dev.signet.processor.schema.Construction;
import dev.signet.processor.schema.DatabindFallback;
import dev.signet.processor.schema.DatabindReason;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The part of {@link SchemaBuilder} that inspects one of the user's own classes. */
final class ObjectSchemas {

  private final TypeSchemas schemas;
  private final PropertySchemas properties;
  private final StandIns standIns;
  private final FactCollector facts;
  private final CreatorCheck check;
  private final ProcessorContext context;
  private final Direction direction;
  private final PackageElement from;
  private final Set<String> subTypes = new HashSet<>();

  ObjectSchemas(
      TypeSchemas schemas,
      FactCollector facts,
      CreatorCheck check,
      ProcessorContext context,
      Direction direction,
      PackageElement from) {
    this.schemas = schemas;
    this.properties =
        new PropertySchemas(
            schemas, check, this::describe, this::subTypes, facts, context, direction, from);
    this.facts = facts;
    this.standIns = new StandIns(facts, direction);
    this.check = check;
    this.context = context;
    this.direction = direction;
    this.from = from;
  }

  /** Returns the schema of a class in the form that its place gives it. */
  ObjectSchema describe(DeclaredType type, TypeElement element, String path, ObjectShape shape) {
    facts.object(element);
    Supertypes.missing(element).forEach(facts::unresolved);
    PropertyScan scan = new PropertyScan(context, type, direction, from);
    List<AnnotationMirror> annotations = JacksonAnnotations.ofClass(element);
    boolean whole = shape.renaming() == Renaming.NONE;
    NamedTypes named = whole ? NamedTypes.of(element).orElse(null) : null;
    JacksonUses uses = JacksonUses.of(element, direction);
    if (named != null && CreatorCheck.isAbstract(element)) {
      check.reach(element, path);
      facts.refused(uses, path);
      NamedObjects variants = new NamedObjects(named, schemas, path);
      return variants.sealed(type, uses.databind(true), Documentation.of(element, context));
    }
    checkClass(element, annotations, scan.creator(), path);
    facts.refused(uses, path);
    standIns.creator(scan.creator(), uses, path);
    standIns.values(element, uses, path);
    DatabindReason annotated = uses.databind(named != null);
    List<Property> properties = this.properties.of(scan, element, path, annotated != null, shape);
    ObjectSchema.Tag tag = named == null ? null : NamedObjects.tag(element, named, properties);
    properties = NamedObjects.withoutTag(properties, named, direction);
    subTypes(annotations, path);
    permitted(element, path);
    DatabindReason databindOnly =
        annotated != null ? annotated : whyDatabind(element, properties, scan);
    return new ObjectSchema(
        TypeRefs.of(type).withVariant(shape.variant()),
        List.copyOf(properties),
        construction(scan.creator(), properties, databindOnly),
        databindOnly,
        Documentation.of(element, context),
        null,
        tag);
  }

  private void checkClass(
      TypeElement element, List<AnnotationMirror> annotations, Creator creator, String path) {
    boolean reachable = check.reach(element, path);
    if (direction == Direction.RESULT) {
      return;
    }
    if (JacksonAnnotations.namesClasses(annotations)) {
      facts.problem(Kind.NAMES_CLASSES, path, TypeDisplay.of(element), null);
    } else if (reachable) {
      check.creator(element, annotations, creator, path);
      if (creator.executable() != null) {
        facts.called(creator.executable(), path, element);
      }
    }
  }

  /**
   * Inspects the classes that data may choose by name. Each of them inherits the annotation, so
   * those that are under way already are left to the class that came first.
   */
  private void subTypes(List<AnnotationMirror> annotations, String path) {
    JacksonAnnotations.find(annotations, JacksonAnnotations.SUB_TYPES).stream()
        .flatMap(mirror -> Annotations.elements(mirror, "value").stream())
        .map(AnnotationValue::getValue)
        .filter(AnnotationMirror.class::isInstance)
        .map(type -> Annotations.value((AnnotationMirror) type, "value").orElse(null))
        .filter(value -> value != null && value.getValue() instanceof DeclaredType)
        .map(value -> (DeclaredType) value.getValue())
        .filter(subType -> subTypes.add(subType.toString()))
        .toList()
        .forEach(subType -> schemas.of(subType, TypePath.strict(path)));
  }

  /**
   * Inspects the subclasses of a sealed type in a result, because a result is sent as the class
   * that it is.
   */
  private void permitted(TypeElement element, String path) {
    if (direction == Direction.PAYLOAD) {
      return;
    }
    for (TypeMirror subType : element.getPermittedSubclasses()) {
      if (subType instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement subElement
          && subElement.getTypeParameters().isEmpty()) {
        schemas.of(subElement.asType(), TypePath.strict(path));
      }
    }
  }

  private DatabindReason whyDatabind(
      TypeElement element, List<Property> properties, PropertyScan scan) {
    if (direction == Direction.RESULT && isOpenToSubclasses(element)) {
      return DatabindReason.of(DatabindReason.Kind.SUBCLASSES);
    }
    if (scan.isAmbiguous()) {
      return DatabindReason.of(DatabindReason.Kind.NAMES);
    }
    for (Property property : properties) {
      Schema value = Schemas.innermost(property.schema());
      boolean ownForm =
          value instanceof ObjectSchema.Unwrapped || !value.type().variant().isEmpty();
      DatabindReason inside = ownForm ? DatabindFallback.reasonFor(value) : null;
      if (inside != null) {
        return inside;
      }
      if (isReflective(property.access().in(direction))) {
        return new DatabindReason(DatabindReason.Kind.MEMBER, property.names().java());
      }
    }
    boolean custom = scan.creator().kind() == Construction.Kind.DATABIND;
    return direction == Direction.PAYLOAD && custom
        ? DatabindReason.of(DatabindReason.Kind.CREATOR)
        : null;
  }

  /**
   * Returns whether a result is sent as the class that it is. Of a type whose subclasses nobody can
   * list, only its own properties are sent.
   */
  private static boolean isOpenToSubclasses(TypeElement element) {
    return CreatorCheck.isAbstract(element) && !element.getPermittedSubclasses().isEmpty();
  }

  private static boolean isReflective(Access access) {
    return access != null && access.kind() == Access.Kind.REFLECTIVE;
  }

  private Construction construction(
      Creator creator, List<Property> properties, DatabindReason databindOnly) {
    if (direction == Direction.RESULT) {
      return Construction.NONE;
    }
    if (creator.wrong() != null || databindOnly != null) {
      return new Construction(Construction.Kind.DATABIND, null, List.of(), false);
    }
    return Constructions.of(creator, properties, context.elements());
  }
}
