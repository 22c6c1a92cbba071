package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.annotation.DeclaredFormat;
import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.collect.annotation.JacksonUses;
import dev.signet.processor.collect.constraint.ConstraintChecks;
import dev.signet.processor.collect.form.LibraryContainers;
import dev.signet.processor.collect.form.SimpleTypes;
import dev.signet.processor.collect.inspect.TypeProblem.Kind;
import dev.signet.processor.collect.jackson.NameFilter;
import dev.signet.processor.collect.jackson.ObjectShape;
import dev.signet.processor.collect.jackson.PropertyDeclaration;
import dev.signet.processor.collect.jackson.PropertyScan;
import dev.signet.processor.collect.jackson.Renaming;
import dev.signet.processor.collect.owner.OwnerMarks;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.Documentation;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.schema.Construction;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.EnumSchema;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.Property;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The part of {@link ObjectSchemas} that inspects the properties of a class. */
final class PropertySchemas {

  private final TypeSchemas schemas;
  private final TypeSchemas opaque;
  private final Objects objects;
  private final BiConsumer<List<AnnotationMirror>, String> subTypes;
  private final FactCollector facts;
  private final PropertyChecks checks;
  private final ProcessorContext context;
  private final Direction direction;
  private final PackageElement from;
  private final Set<TypeElement> unwrapping = new HashSet<>();

  /** The properties met so far in the objects that are unwrapped into one object. */
  private int unwrapped;

  /**
   * Creates a part.
   *
   * @param objects describes the objects that are unwrapped
   * @param subTypes inspects the classes that annotations name
   */
  PropertySchemas(
      TypeSchemas schemas,
      CreatorCheck check,
      Objects objects,
      BiConsumer<List<AnnotationMirror>, String> subTypes,
      FactCollector facts,
      ProcessorContext context,
      Direction direction,
      PackageElement from) {
    this.schemas = schemas;
    this.opaque = new OpaqueValues(schemas, check);
    this.objects = objects;
    this.subTypes = subTypes;
    this.facts = facts;
    this.checks = new PropertyChecks(facts);
    this.context = context;
    this.direction = direction;
    this.from = from;
  }

  /** Describes an object in a form of its own. */
  interface Objects {
    ObjectSchema describe(DeclaredType type, TypeElement element, String path, ObjectShape shape);
  }

  /** Returns the properties of a class; what databind alone handles may have types of any kind. */
  List<Property> of(
      PropertyScan scan,
      TypeElement owner,
      String base,
      boolean databindOnly,
      ObjectShape shape,
      OwnerMarks owners) {
    Renaming renaming = shape.renaming();
    List<Property> properties = new ArrayList<>();
    List<PropertyDeclaration> declarations = new ArrayList<>(scan.find());
    declarations.removeIf(p -> p.inJson() && !shape.filter().keeps(p.name()));
    Optional<PropertyScan> builder = PropertyScan.ofBuilder(context, owner, direction, from);
    Set<String> ofBuilder = builder.map(PropertySchemas::names).orElse(Set.of());
    declarations.addAll(onlyOf(builder, declarations));
    checks.owners(owners, declarations, base, direction);
    if (declarations.size() > FactCollector.MOST_NAMES) {
      facts.tooLarge(owner.asType(), TypePath.strict(base), MessagePart.TOO_MANY_NAMES);
      return List.of();
    }
    for (PropertyDeclaration found : declarations) {
      PropertyDeclaration declared = found.renamed(renaming);
      if (builder.isPresent() && !ofBuilder.contains(found.name())) {
        hidden(declared, owner, base);
        continue;
      }
      Optional<Renaming> inside = renaming.inside(declared.annotations());
      if (declared.inJson() && inside.isPresent()) {
        properties.add(unwrapped(found, owner, base, inside.get()));
      } else if (declared.inJson()) {
        properties.add(property(declared, owner, base, databindOnly));
      } else {
        hidden(declared, owner, base);
      }
    }
    unwrapped += unwrapping.isEmpty() ? 0 : properties.size();
    if (hasTooManyNames(properties)) {
      facts.tooLarge(owner.asType(), TypePath.strict(base), MessagePart.TOO_MANY_NAMES);
    } else if (!facts.hasTooLarge()) {
      nameClashes(properties, owner, base);
    }
    if (direction == Direction.PAYLOAD) {
      checks.payload(properties, declarations, scan, owner, base);
    } else if (!databindOnly && owners.all().isEmpty()) {
      checks.result(properties, owner, base);
    }
    return properties;
  }

  private static Set<String> names(PropertyScan scan) {
    return scan.find().stream()
        .filter(PropertyDeclaration::inJson)
        .map(PropertyDeclaration::name)
        .collect(Collectors.toSet());
  }

  /** Returns the properties that only the builder of a class has. */
  private static List<PropertyDeclaration> onlyOf(
      Optional<PropertyScan> builder, List<PropertyDeclaration> declarations) {
    Set<String> known =
        declarations.stream().map(PropertyDeclaration::name).collect(Collectors.toSet());
    return builder.map(PropertyScan::find).orElse(List.of()).stream()
        .filter(property -> property.inJson() && !known.contains(property.name()))
        .toList();
  }

  private static boolean hasTooManyNames(List<Property> properties) {
    return properties.stream().mapToInt(property -> property.names().accepted().size()).sum()
        > FactCollector.MOST_NAMES;
  }

  /** Notes a name that an unwrapped object shares with another property of the same JSON object. */
  private void nameClashes(List<Property> properties, TypeElement owner, String base) {
    boolean any = properties.stream().anyMatch(p -> p.schema() instanceof ObjectSchema.Unwrapped);
    if (!any) {
      return;
    }
    Set<String> known = new HashSet<>();
    ObjectSchema all =
        new ObjectSchema(null, properties, Construction.NONE, null, null, null, null, null);
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
    if (unwrapping.contains(element)) {
      return facts.unsupported(type, at, MessagePart.ENDLESS);
    }
    // Each place of an unwrapped object has names of its own, so its class is described anew.
    if (unwrapping.size() == FactCollector.DEEPEST / 2) {
      return facts.tooLarge(type, at, MessagePart.TOO_DEEP);
    }
    unwrapped = unwrapping.isEmpty() ? 0 : unwrapped;
    if (unwrapped > FactCollector.MOST_NAMES) {
      return facts.tooLarge(type, at, MessagePart.TOO_MANY_NAMES);
    }
    unwrapping.add(element);
    ObjectShape shape = new ObjectShape(renaming, NameFilter.ALL);
    ObjectSchema inside = objects.describe((DeclaredType) type, element, base, shape);
    unwrapping.remove(element);
    return new ObjectSchema.Unwrapped(inside);
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
    NameFilter filter = NameFilter.ofProperty(annotations, direction);
    if (filter != NameFilter.ALL && isMap(declared.type())) {
      // Databind leaves out keys of the map as well.
      facts.hidden(
          path, TypeDisplay.of(owner), MessagePart.JSON_OF_MAP_KEYS, "JsonIgnoreProperties");
    }
    TypePath at =
        new TypePath(
            path,
            databindOnly,
            filter,
            DeclaredFormat.of(annotations, declared.elements()),
            TypeDisplay.of(owner) + "." + declared.javaName());
    Schema schema = facts.property(declared, at, owner, declared.isOpaque() ? opaque : schemas);
    if (hasNoScalar(schema) && at.format().isOfScalar()) {
      facts.format(at, TypeDisplay.of(declared.type()), MessagePart.FORMAT_NOWHERE, "");
    }
    subTypes.accept(annotations, path);
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

  /** Returns whether there is nothing in a value that an annotation of its form is about. */
  private static boolean hasNoScalar(Schema schema) {
    Schema inner = Schemas.innermost(schema);
    return !(inner instanceof ScalarSchema || inner instanceof EnumSchema)
        && !Schemas.isBroken(inner);
  }

  private Property.Occurrence occurrence(PropertyDeclaration declared, TypeElement owner) {
    List<AnnotationMirror> annotations = declared.annotations();
    boolean required =
        JacksonAnnotations.find(annotations, JacksonAnnotations.PROPERTY)
            .map(mirror -> Annotations.bool(mirror, "required"))
            .orElse(false);
    boolean told = !declared.isOpaque() && JacksonUses.tellTheForm(declared.elements(), direction);
    return new Property.Occurrence(
        declared.isNullable(), required, inclusion(annotations, owner), told);
  }

  private String documentation(PropertyDeclaration declared) {
    return declared.elements().stream()
        .map(element -> Documentation.of(element, context))
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

  private static boolean isMap(TypeMirror type) {
    return LibraryContainers.map(QualifiedNames.of(type)) != null;
  }
}
