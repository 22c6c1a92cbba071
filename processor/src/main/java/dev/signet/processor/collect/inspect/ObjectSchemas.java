package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.collect.annotation.JacksonUses;
import dev.signet.processor.collect.inspect.TypeProblem.Kind;
import dev.signet.processor.collect.jackson.Constructions;
import dev.signet.processor.collect.jackson.Creator;
import dev.signet.processor.collect.jackson.NamedTypes;
import dev.signet.processor.collect.jackson.ObjectShape;
import dev.signet.processor.collect.jackson.PropertyScan;
import dev.signet.processor.collect.jackson.Renaming;
import dev.signet.processor.collect.owner.OwnerMarks;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.Documentation;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.Supertypes;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.schema.Construction;
import dev.signet.processor.schema.DatabindReason;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
  private final ValueSchemas values;
  private final ProcessorContext context;
  private final Direction direction;
  private final PackageElement from;
  private final WhyDatabind whyDatabind;
  private final Set<String> subTypes = new HashSet<>();

  ObjectSchemas(
      TypeSchemas schemas,
      FactCollector facts,
      CreatorCheck check,
      ValueSchemas values,
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
    this.values = values;
    this.context = context;
    this.direction = direction;
    this.from = from;
    this.whyDatabind = new WhyDatabind(direction);
  }

  /**
   * Returns the schema of a class in the form that its place gives it: an object, or the scalar
   * that stands for it.
   */
  Schema schema(DeclaredType type, TypeElement element, String path, ObjectShape shape) {
    JacksonUses uses = JacksonUses.of(element, direction);
    if (uses.databind() == null) {
      Optional<Schema> value = values.of(type, element, path);
      if (value.isPresent()) {
        facts.object(element);
        facts.refused(uses, path);
        check.reach(element, path);
        return value.get();
      }
    }
    return describe(type, element, path, shape);
  }

  private ObjectSchema describe(
      DeclaredType type, TypeElement element, String path, ObjectShape shape) {
    facts.object(element);
    Supertypes.missing(element).forEach(facts::unresolved);
    JacksonUses uses = JacksonUses.of(element, direction);
    facts.refused(uses, path);
    PropertyScan scan = new PropertyScan(context, type, direction, from);
    OwnerMarks owners = OwnerMarks.of(type, from, context.types());
    List<AnnotationMirror> annotations = JacksonAnnotations.ofClass(element);
    boolean whole = shape.renaming() == Renaming.NONE;
    NamedTypes closed = whole ? NamedTypes.of(element).orElse(null) : null;
    NamedTypes named = whole && closed == null ? NamedTypes.listed(element).orElse(null) : closed;
    JacksonUses.Naming naming =
        closed != null
            ? JacksonUses.Naming.UNDERSTOOD
            : named != null ? JacksonUses.Naming.TOLD : JacksonUses.Naming.UNKNOWN;
    if (named != null && CreatorCheck.isAbstract(element)) {
      check.reach(element, path);
      if (closed == null) {
        // A class that is not listed has the properties too.
        properties.of(scan, element, path, true, shape, owners);
      }
      NamedObjects variants = new NamedObjects(named, schemas, path);
      return variants.sealed(type, uses.databind(naming), Documentation.of(element, context));
    }
    checkClass(element, annotations, scan.creator(), path);
    standIns.creator(scan.creator(), uses, path);
    standIns.values(element, uses, path);
    DatabindReason annotated = whyDatabind.annotated(uses, naming, element, scan.creator());
    if (direction == Direction.PAYLOAD && path.isEmpty() && isArray(annotated)) {
      facts.problem(
          Kind.NOT_DECODABLE, path, TypeDisplay.of(element), MessagePart.ARRAY_AS_PAYLOAD);
    }
    List<Property> properties =
        this.properties.of(scan, element, path, annotated != null, shape, owners);
    ObjectSchema.Tag tag = named == null ? null : NamedObjects.tag(element, named, properties);
    properties = NamedObjects.withoutTag(properties, named, direction);
    subTypes(annotations, path);
    permitted(element, path);
    DatabindReason databindOnly =
        annotated != null ? annotated : whyDatabind.of(element, properties, scan);
    return new ObjectSchema(
        TypeRefs.of(type).withVariant(shape.variant()),
        List.copyOf(properties),
        construction(scan.creator(), properties, databindOnly),
        databindOnly,
        Documentation.of(element, context),
        null,
        tag,
        direction == Direction.RESULT ? owners.owner() : null);
  }

  private static boolean isArray(DatabindReason annotated) {
    return annotated != null && annotated.subject().equals("JsonFormat(shape = ARRAY)");
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
