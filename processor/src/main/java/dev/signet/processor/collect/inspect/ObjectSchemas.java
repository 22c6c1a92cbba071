package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.constraint.ConstraintChecks;
import dev.signet.processor.collect.inspect.TypeProblem.Kind;
import dev.signet.processor.collect.jackson.Creator;
import dev.signet.processor.collect.jackson.JacksonAnnotations;
import dev.signet.processor.collect.jackson.JacksonUses;
import dev.signet.processor.collect.jackson.NamedTypes;
import dev.signet.processor.collect.jackson.PropertyDeclaration;
import dev.signet.processor.collect.jackson.PropertyScan;
import dev.signet.processor.collect.jackson.Renaming;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.QualifiedNames;
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
import dev.signet.processor.schema.UnwrappedSchema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The part of {@link SchemaBuilder} that inspects one of the user's own classes. */
final class ObjectSchemas {

  private final TypeSchemas schemas;
  private final TypeSchemas opaque;
  private final StandIns standIns;
  private final Set<TypeElement> unwrapping = new HashSet<>();
  private final FactCollector facts;
  private final CreatorCheck check;
  private final ProcessorContext context;
  private final Direction direction;
  private final PackageElement from;

  ObjectSchemas(
      TypeSchemas schemas,
      FactCollector facts,
      CreatorCheck check,
      ProcessorContext context,
      Direction direction,
      PackageElement from) {
    this.schemas = schemas;
    this.opaque = new OpaqueValues(schemas, check);
    this.facts = facts;
    this.standIns = new StandIns(facts, direction);
    this.check = check;
    this.context = context;
    this.direction = direction;
    this.from = from;
  }

  Schema describe(DeclaredType type, TypeElement element, String path) {
    return describe(type, element, path, Renaming.NONE);
  }

  private ObjectSchema describe(
      DeclaredType type, TypeElement element, String path, Renaming renaming) {
    facts.object(element);
    Supertypes.missing(element).forEach(facts::unresolved);
    PropertyScan scan = new PropertyScan(context, type, direction, from);
    List<AnnotationMirror> annotations = JacksonAnnotations.ofClass(element);
    boolean whole = renaming == Renaming.NONE;
    NamedTypes named = whole ? NamedTypes.of(element).orElse(null) : null;
    JacksonUses uses = JacksonUses.of(element, direction);
    if (named != null && CreatorCheck.isAbstract(element)) {
      check.reach(element, path);
      facts.refused(uses, path);
      NamedObjects variants = new NamedObjects(named, schemas, path);
      return variants.sealed(type, uses.databind(true), documentation(element));
    }
    checkClass(element, annotations, scan.creator(), path);
    facts.refused(uses, path);
    standIns.creator(scan.creator(), uses, path);
    standIns.values(element, uses, path);
    DatabindReason annotated = uses.databind(named != null);
    List<Property> properties = properties(scan, element, path, annotated != null, renaming);
    ObjectSchema.Tag tag = named == null ? null : NamedObjects.tag(element, named, properties);
    properties = NamedObjects.withoutTag(properties, named, direction);
    subTypes(annotations, path);
    permitted(element, path);
    DatabindReason databindOnly =
        annotated != null ? annotated : whyDatabind(element, properties, scan);
    return new ObjectSchema(
        TypeRefs.of(type).withVariant(renaming.variant()),
        List.copyOf(properties),
        construction(scan.creator(), properties, databindOnly),
        databindOnly,
        documentation(element),
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

  private List<Property> properties(
      PropertyScan scan, TypeElement owner, String base, boolean databindOnly, Renaming renaming) {
    List<Property> properties = new ArrayList<>();
    for (PropertyDeclaration found : scan.find()) {
      PropertyDeclaration declared = found.renamed(renaming);
      Optional<Renaming> inside = renaming.inside(declared.annotations());
      if (declared.inJson() && inside.isPresent()) {
        properties.add(unwrapped(found, owner, base, inside.get()));
      } else if (declared.inJson()) {
        properties.add(property(declared, owner, base, databindOnly));
      } else {
        hidden(declared, owner, base);
      }
    }
    nameClashes(properties, owner, base);
    return properties;
  }

  /** Notes a name that an unwrapped object shares with another property of the same JSON object. */
  private void nameClashes(List<Property> properties, TypeElement owner, String base) {
    boolean any = properties.stream().anyMatch(p -> p.schema() instanceof UnwrappedSchema);
    if (!any) {
      return;
    }
    Set<String> known = new HashSet<>();
    ObjectSchema all =
        new ObjectSchema(null, properties, Construction.NONE, null, null, null, null);
    for (Property property : all.inJson()) {
      for (String name : property.names().accepted()) {
        if (!known.add(name)) {
          facts.problem(Kind.NAME_TWICE, base, TypeDisplay.of(owner), null, name);
        }
      }
    }
  }

  private Property unwrapped(
      PropertyDeclaration declared, TypeElement owner, String base, Renaming renaming) {
    checkMembers(declared, owner, child(base, declared));
    TypeSchemas inside = (type, at) -> unwrapped(type, at, base, renaming);
    TypePath at = TypePath.strict(child(base, declared));
    Schema schema = facts.property(declared, at, owner, inside);
    return property(declared, owner, schema);
  }

  private Schema unwrapped(TypeMirror type, TypePath at, String base, Renaming renaming) {
    boolean object =
        type instanceof DeclaredType declared
            && !SimpleTypes.isLibrary(QualifiedNames.of(type))
            && !ObjectGraph.isRaw(declared)
            && declared.getTypeArguments().stream().allMatch(OpaqueValues::isNameable);
    TypeElement element = object ? (TypeElement) ((DeclaredType) type).asElement() : null;
    if (type.getKind() == TypeKind.ERROR) {
      return facts.unresolved(type);
    }
    if (!object || element.getKind() == ElementKind.ENUM || CreatorCheck.isAbstract(element)) {
      return facts.unsupported(type, at, MessagePart.UNWRAPPED_NO_OBJECT);
    }
    if (!unwrapping.add(element)) {
      return facts.unsupported(type, at, MessagePart.ENDLESS);
    }
    ObjectSchema inside = describe((DeclaredType) type, element, base, renaming);
    unwrapping.remove(element);
    return new UnwrappedSchema(inside);
  }

  /**
   * Records a field without accessors. Rules see its name and type, but an object's own properties
   * are not inspected.
   */
  private void hidden(PropertyDeclaration declared, TypeElement owner, String base) {
    boolean plain = SimpleTypes.isPlain(declared.type());
    TypePath at = new TypePath(child(base, declared), true);
    facts.property(declared, at, owner, plain ? schemas : (type, path) -> Schemas.broken());
  }

  private Property property(
      PropertyDeclaration declared, TypeElement owner, String base, boolean databindOnly) {
    String path = child(base, declared);
    List<AnnotationMirror> annotations = declared.annotations();
    checkMembers(declared, owner, path);
    TypePath at = new TypePath(path, databindOnly);
    Schema schema = facts.property(declared, at, owner, declared.isOpaque() ? opaque : schemas);
    subTypes(annotations, path);
    return property(declared, owner, schema);
  }

  private Property property(PropertyDeclaration declared, TypeElement owner, Schema schema) {
    return new Property(
        new Property.Names(declared.name(), declared.aliases(), declared.javaName()),
        schema,
        new Property.Members(declared.read(), declared.write()),
        occurrence(declared, owner),
        documentation(declared),
        direction == Direction.PAYLOAD
            ? ConstraintChecks.ofProperty(declared, schema)
            : ConstraintChecks.ofResult(declared));
  }

  private static Property.Occurrence occurrence(PropertyDeclaration declared, TypeElement owner) {
    List<AnnotationMirror> annotations = declared.annotations();
    boolean required =
        JacksonAnnotations.find(annotations, JacksonAnnotations.PROPERTY)
            .map(mirror -> Annotations.bool(mirror, "required"))
            .orElse(false);
    return new Property.Occurrence(declared.isNullable(), required, inclusion(annotations, owner));
  }

  private String documentation(PropertyDeclaration declared) {
    return declared.elements().stream()
        .map(this::documentation)
        .filter(text -> text != null)
        .findFirst()
        .orElse(null);
  }

  private void checkMembers(PropertyDeclaration declared, TypeElement owner, String path) {
    if (direction == Direction.PAYLOAD && JacksonAnnotations.namesClasses(declared.annotations())) {
      facts.problem(
          Kind.NAMES_CLASSES, path, TypeDisplay.of(owner) + "." + declared.javaName(), null);
    }
    if (declared.unreachable() != null) {
      String member = TypeDisplay.of(owner) + "." + declared.unreachable().getSimpleName() + "()";
      facts.problem(Kind.NOT_REACHABLE, path, member, null);
    }
    declared.elements().stream()
        .filter(ExecutableElement.class::isInstance)
        .forEach(member -> facts.called((ExecutableElement) member, path, owner));
  }

  private static String child(String base, PropertyDeclaration declared) {
    return base.isEmpty() ? declared.name() : base + "." + declared.name();
  }

  private static String inclusion(List<AnnotationMirror> annotations, TypeElement owner) {
    String own = JacksonAnnotations.constant(annotations, JacksonAnnotations.INCLUDE, "value");
    if (own.isEmpty()) {
      own =
          JacksonAnnotations.constant(
              JacksonAnnotations.ofClass(owner), JacksonAnnotations.INCLUDE, "value");
    }
    return own.isEmpty() || own.equals("USE_DEFAULTS") ? "ALWAYS" : own;
  }

  /** Inspects the classes that data may choose by name. */
  private void subTypes(List<AnnotationMirror> annotations, String path) {
    JacksonAnnotations.find(annotations, JacksonAnnotations.SUB_TYPES).stream()
        .flatMap(mirror -> Annotations.elements(mirror, "value").stream())
        .map(AnnotationValue::getValue)
        .filter(AnnotationMirror.class::isInstance)
        .map(type -> Annotations.value((AnnotationMirror) type, "value").orElse(null))
        .filter(value -> value != null && value.getValue() instanceof DeclaredType)
        .map(value -> (DeclaredType) value.getValue())
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
    if (direction == Direction.RESULT && CreatorCheck.isAbstract(element)) {
      return DatabindReason.of(DatabindReason.Kind.SUBCLASSES);
    }
    if (scan.isAmbiguous()) {
      return DatabindReason.of(DatabindReason.Kind.NAMES);
    }
    for (Property property : properties) {
      boolean unwrapped = property.schema() instanceof UnwrappedSchema;
      DatabindReason inside = unwrapped ? DatabindFallback.reasonFor(property.schema()) : null;
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

  private String documentation(Element element) {
    String text = context.elements().getDocComment(element);
    return text == null || text.isBlank() ? null : text.strip();
  }
}
