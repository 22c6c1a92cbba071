package dev.signet.processor.collect;

import dev.signet.processor.collect.TypeProblem.Kind;
import dev.signet.processor.diagnostic.Reason;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.Access;
import dev.signet.processor.schema.Construction;
import dev.signet.processor.schema.DatabindCause;
import dev.signet.processor.schema.EnumSchema;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.ReferenceSchema;
import dev.signet.processor.schema.Schema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** The part of {@link SchemaBuilder} that looks into the user's own classes. */
final class ObjectSchemas {

  /** How often a generic class may be inside itself with other arguments. */
  private static final int ENDLESS = 8;

  private final SchemaBuilder builder;
  private final Tools tools;
  private final Direction direction;
  private final PackageElement from;
  private final CreatorCheck check;
  private final ContainerClasses containers;
  private final Map<String, Schema> done = new HashMap<>();
  private final Map<String, TypeElement> underWay = new LinkedHashMap<>();

  ObjectSchemas(SchemaBuilder builder, Tools tools, Direction direction, PackageElement from) {
    this.builder = builder;
    this.tools = tools;
    this.direction = direction;
    this.from = from;
    this.containers = new ContainerClasses(builder, tools.types());
    this.check = new CreatorCheck(builder, from);
  }

  Schema enumeration(DeclaredType type, TypeElement element, String path) {
    check.reach(element, path);
    List<EnumSchema.Constant> constants = new ArrayList<>();
    DatabindCause foreign = Foreign.of(element);
    for (Element member : element.getEnclosedElements()) {
      if (member.getKind() == ElementKind.ENUM_CONSTANT) {
        constants.add(constant(member));
      } else if (Mirrors.has(member, Jackson.CREATOR)) {
        foreign = Foreign.annotation("JsonCreator");
      }
    }
    if (Jackson.has(Jackson.ofClass(element), Jackson.NAMING)) {
      foreign = Foreign.annotation("JsonNaming");
    }
    return new EnumSchema(TypeRefs.of(type), List.copyOf(constants), foreign);
  }

  private static EnumSchema.Constant constant(Element member) {
    List<AnnotationMirror> annotations = List.copyOf(member.getAnnotationMirrors());
    String name = member.getSimpleName().toString();
    String explicit = Jackson.explicitName(annotations, Direction.PAYLOAD);
    return new EnumSchema.Constant(
        name,
        explicit == null || explicit.isEmpty() ? name : explicit,
        Jackson.aliases(annotations));
  }

  Schema object(DeclaredType type, TypeElement element, String path) {
    String key = Names.of(type) + "@" + type;
    if (done.containsKey(key)) {
      return done.get(key);
    }
    if (hasBadArguments(type, path)) {
      return SchemaBuilder.broken();
    }
    if (underWay.containsKey(key)) {
      return new ReferenceSchema(TypeRefs.of(type));
    }
    if (Collections.frequency(underWay.values(), element) >= ENDLESS) {
      return builder.unsupported(element.asType(), path, Reason.ENDLESS);
    }
    Optional<Schema> container = containers.of(type, element, path);
    if (container.isPresent()) {
      check.reach(element, path);
      return container.get();
    }
    underWay.put(key, element);
    Schema schema = builder.strictly(() -> describe(type, element, path));
    underWay.remove(key);
    done.put(key, schema);
    return schema;
  }

  /** A wildcard or a missing type among the arguments cannot be written in generated code. */
  private boolean hasBadArguments(DeclaredType type, String path) {
    return type.getTypeArguments().stream().anyMatch(argument -> isBad(argument, path));
  }

  private boolean isBad(TypeMirror argument, String path) {
    switch (argument.getKind()) {
      case WILDCARD:
        builder.unsupported(argument, path, Reason.WILDCARD);
        return true;
      case TYPEVAR:
        builder.unsupported(argument, path, Reason.TYPE_VARIABLE);
        return true;
      case ERROR:
        builder.missing(argument);
        return true;
      case ARRAY:
        return isBad(((ArrayType) argument).getComponentType(), path);
      case DECLARED:
        DeclaredType declared = (DeclaredType) argument;
        if (SchemaBuilder.isRaw(declared, (TypeElement) declared.asElement())) {
          builder.unsupported(argument, path, Reason.RAW);
          return true;
        }
        return hasBadArguments(declared, path);
      default:
        return false;
    }
  }

  private Schema describe(DeclaredType type, TypeElement element, String path) {
    builder.met(element);
    Hierarchy.missing(element).forEach(builder::missing);
    List<AnnotationMirror> annotations = Jackson.ofClass(element);
    PropertyScan scan = new PropertyScan(tools, type, direction, from);
    DatabindCause databindOnly = Foreign.of(element);
    boolean reachable = check.reach(element, path);
    if (direction == Direction.PAYLOAD) {
      if (Jackson.namesClasses(annotations)) {
        builder.problem(Kind.NAMES_CLASSES, path, Names.of(element), null);
      } else if (reachable) {
        check.creator(element, annotations, scan.creator(), path);
        if (scan.creator().executable() != null) {
          builder.called(scan.creator().executable(), path, element);
        }
      }
    }
    List<Property> properties = new ArrayList<>();
    for (PropertyDeclaration declared : scan.find()) {
      if (declared.inJson()) {
        properties.add(property(declared, element, path, databindOnly != null));
      } else {
        builder.hidden(declared, child(path, declared), element);
      }
    }
    subTypes(annotations, path);
    if (direction == Direction.RESULT) {
      permitted(element, path);
    }
    if (databindOnly == null) {
      databindOnly = whyDatabind(element, properties, scan);
    }
    return new ObjectSchema(
        TypeRefs.of(type),
        List.copyOf(properties),
        construction(scan.creator(), properties, databindOnly),
        databindOnly,
        documentation(element));
  }

  private Property property(
      PropertyDeclaration declared, TypeElement owner, String base, boolean custom) {
    String path = child(base, declared);
    List<AnnotationMirror> annotations = declared.annotations();
    if (direction == Direction.PAYLOAD && Jackson.namesClasses(annotations)) {
      builder.problem(Kind.NAMES_CLASSES, path, Names.of(owner) + "." + declared.javaName(), null);
    }
    if (declared.unreachable() != null) {
      String member = Names.of(owner) + "." + declared.unreachable().getSimpleName() + "()";
      builder.problem(Kind.NOT_REACHABLE, path, member, null);
    }
    declared.elements().stream()
        .filter(ExecutableElement.class::isInstance)
        .forEach(member -> builder.called((ExecutableElement) member, path, owner));
    Schema schema = builder.property(declared, path, owner, custom);
    subTypes(annotations, path);
    return new Property(
        declared.name(),
        declared.aliases(),
        declared.javaName(),
        schema,
        declared.read(),
        declared.write(),
        declared.isNullable(),
        Jackson.find(annotations, Jackson.PROPERTY)
            .map(mirror -> Mirrors.bool(mirror, "required"))
            .orElse(false),
        inclusion(annotations, owner),
        declared.elements().stream()
            .map(this::documentation)
            .filter(text -> text != null)
            .findFirst()
            .orElse(null),
        direction == Direction.PAYLOAD
            ? ConstraintChecks.ofProperty(declared, schema)
            : ConstraintChecks.ofResult(declared));
  }

  private static String child(String base, PropertyDeclaration declared) {
    return base.isEmpty() ? declared.name() : base + "." + declared.name();
  }

  private static String inclusion(List<AnnotationMirror> annotations, TypeElement owner) {
    String own = Jackson.constant(annotations, Jackson.INCLUDE, "value");
    if (own.isEmpty()) {
      own = Jackson.constant(Jackson.ofClass(owner), Jackson.INCLUDE, "value");
    }
    return own.isEmpty() || own.equals("USE_DEFAULTS") ? "ALWAYS" : own;
  }

  /** The classes that data may choose by name are looked into as well. */
  private void subTypes(List<AnnotationMirror> annotations, String path) {
    Jackson.find(annotations, Jackson.SUB_TYPES).stream()
        .flatMap(mirror -> Mirrors.elements(mirror, "value").stream())
        .map(AnnotationValue::getValue)
        .filter(AnnotationMirror.class::isInstance)
        .map(type -> Mirrors.value((AnnotationMirror) type, "value").orElse(null))
        .filter(value -> value != null && value.getValue() instanceof DeclaredType)
        .map(value -> (DeclaredType) value.getValue())
        .forEach(subType -> builder.build(subType, path));
  }

  /** What is sent is what the object is, so the subclasses of a sealed type count as well. */
  private void permitted(TypeElement element, String path) {
    for (TypeMirror subType : element.getPermittedSubclasses()) {
      if (subType instanceof DeclaredType declared
          && declared.asElement() instanceof TypeElement subElement
          && subElement.getTypeParameters().isEmpty()) {
        builder.build(subElement.asType(), path);
      }
    }
  }

  private DatabindCause whyDatabind(
      TypeElement element, List<Property> properties, PropertyScan scan) {
    if (direction == Direction.RESULT && CreatorCheck.isAbstract(element)) {
      return DatabindCause.of(DatabindCause.Kind.SUBCLASSES);
    }
    if (scan.isAmbiguous()) {
      return DatabindCause.of(DatabindCause.Kind.NAMES);
    }
    boolean payload = direction == Direction.PAYLOAD;
    for (Property property : properties) {
      if (isReflective(payload ? property.write() : property.read())) {
        return new DatabindCause(DatabindCause.Kind.MEMBER, property.javaName());
      }
    }
    boolean custom = scan.creator().kind() == Construction.Kind.DATABIND;
    return payload && custom ? DatabindCause.of(DatabindCause.Kind.CREATOR) : null;
  }

  private static boolean isReflective(Access access) {
    return access != null && access.kind() == Access.Kind.REFLECTIVE;
  }

  private Construction construction(
      Creator creator, List<Property> properties, DatabindCause databindOnly) {
    if (direction == Direction.RESULT) {
      return Construction.NONE;
    }
    if (creator.wrong() != null || databindOnly != null) {
      return new Construction(Construction.Kind.DATABIND, null, List.of(), false);
    }
    List<Construction.Parameter> parameters = new ArrayList<>();
    for (Member parameter : creator.parameters()) {
      String name =
          properties.stream()
              .filter(p -> p.write() != null && p.write().kind() == Access.Kind.PARAMETER)
              .filter(p -> p.write().index() == parameter.index())
              .map(Property::name)
              .findFirst()
              .orElse(null);
      parameters.add(new Construction.Parameter(name, safeRef(parameter.type())));
    }
    String factory =
        creator.kind() == Construction.Kind.FACTORY
            ? creator.executable().getSimpleName().toString()
            : null;
    // A class file does not tell who wrote the constructor, and then somebody did.
    boolean certain =
        creator.kind() == Construction.Kind.CANONICAL
            && tools.elements().getOrigin(creator.executable()) == Elements.Origin.MANDATED;
    return new Construction(creator.kind(), factory, List.copyOf(parameters), certain);
  }

  private static TypeRef safeRef(TypeMirror type) {
    try {
      return TypeRefs.of(type);
    } catch (IllegalArgumentException alreadyReported) {
      return SchemaBuilder.broken().type();
    }
  }

  private String documentation(Element element) {
    String text = tools.elements().getDocComment(element);
    return text == null || text.isBlank() ? null : text.strip();
  }
}
