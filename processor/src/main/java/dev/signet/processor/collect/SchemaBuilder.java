package dev.signet.processor.collect;

import dev.signet.processor.collect.TypeProblem.Kind;
import dev.signet.processor.diagnostic.Reason;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.ArraySchema;
import dev.signet.processor.schema.ArraySchema.Container;
import dev.signet.processor.schema.IdentitySchema;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.OpaqueSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Makes the schema of types in one direction, and collects on the way the facts that rules need.
 * Each object type is looked into once, so that one mistake in it is met once. Never fails: for a
 * type that is wrong it notes a problem and returns a broken schema.
 */
public final class SchemaBuilder {

  private final Tools tools;
  private final Direction direction;
  private final PackageElement from;
  private final ObjectSchemas objects;
  private final List<PropertyFact> properties = new ArrayList<>();
  private final List<TypeProblem> problems = new ArrayList<>();
  private final Set<TypeElement> met = new LinkedHashSet<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private boolean lenient;

  /** For code that is generated into a package. */
  public SchemaBuilder(Tools tools, Direction direction, PackageElement from) {
    this.tools = tools;
    this.direction = direction;
    this.from = from;
    this.objects = new ObjectSchemas(this, tools, direction, from);
  }

  /** The facts since the last call, with the schema that they belong to. */
  Shape shape(Element element, String root, Schema schema) {
    Shape shape =
        new Shape(
            direction,
            element,
            root,
            schema,
            List.copyOf(properties),
            List.copyOf(problems),
            List.copyOf(met),
            List.copyOf(missing));
    properties.clear();
    problems.clear();
    met.clear();
    missing.clear();
    return shape;
  }

  /** The schema of a whole payload, which is a JSON object. */
  Schema buildRoot(TypeMirror type) {
    return build(type, "");
  }

  /** The schema of a payload field that is a parameter. */
  Schema parameter(PropertyDeclaration parameter, ExecutableElement method) {
    int before = properties.size();
    Schema schema = build(parameter.type(), parameter.name());
    properties.add(before, new PropertyFact(parameter.name(), parameter, schema, method));
    return schema;
  }

  /** The schema of a property; the fact comes before those of what is inside. */
  Schema property(PropertyDeclaration property, String path, TypeElement owner, boolean custom) {
    boolean outer = lenient;
    lenient = custom;
    int before = properties.size();
    Schema schema = build(property.type(), path);
    properties.add(before, new PropertyFact(path, property, schema, owner));
    lenient = outer;
    return schema;
  }

  /** A field without accessors: its name and type count, what is inside an object does not. */
  void hidden(PropertyDeclaration property, String path, TypeElement owner) {
    if (SimpleTypes.isPlain(property.type())) {
      property(property, path, owner, true);
    } else {
      properties.add(new PropertyFact(path, property, broken(), owner));
    }
  }

  /** Where later problems are about what only databind knows. */
  Schema strictly(Supplier<Schema> step) {
    boolean outer = lenient;
    lenient = false;
    Schema schema = step.get();
    lenient = outer;
    return schema;
  }

  /** Notes an object type. */
  void met(TypeElement type) {
    met.add(type);
  }

  /** Notes a type that does not exist, as the user wrote it. */
  void missing(TypeMirror type) {
    missing.add(type.toString());
  }

  /** Notes a problem. */
  void problem(Kind kind, String path, String subject, Reason reason) {
    problems.add(new TypeProblem(kind, path, subject, reason, null));
  }

  /** Notes a member that generated code calls, when it declares what cannot be passed on. */
  void called(ExecutableElement member, String path, TypeElement owner) {
    String name = member.getSimpleName().toString();
    String subject = Names.of(owner) + (name.equals("<init>") ? "()" : "." + name);
    for (TypeMirror thrown : Thrown.tooWide(member, tools)) {
      problems.add(new TypeProblem(Kind.THROWS, path, subject, null, thrown.toString()));
    }
  }

  /** The schema of a type at a path. */
  public Schema build(TypeMirror type, String path) {
    return switch (type.getKind()) {
      case DECLARED -> declared((DeclaredType) type, path);
      case ARRAY -> array((ArrayType) type, path);
      case ERROR -> unresolved(type);
      case TYPEVAR -> typeVariable((TypeVariable) type, path);
      case WILDCARD -> unsupported(type, path, Reason.WILDCARD);
      case VOID -> unsupported(type, path, Reason.NOTHING);
      default ->
          type.getKind().isPrimitive()
              ? scalar(type, type.getKind().name().toLowerCase(Locale.ROOT))
              : unsupported(type, path, Reason.NOT_A_TYPE);
    };
  }

  private Schema unresolved(TypeMirror type) {
    missing(type);
    return broken();
  }

  // Generic methods and classes of functions have rules of their own.
  private Schema typeVariable(TypeVariable type, String path) {
    return path.isEmpty() ? broken() : unsupported(type, path, Reason.TYPE_VARIABLE);
  }

  private Schema array(ArrayType type, String path) {
    TypeMirror component = type.getComponentType();
    if (component.getKind() == TypeKind.BYTE) {
      return new ScalarSchema(TypeRefs.of(type), ScalarSchema.Kind.BYTES);
    }
    if (component.getKind() == TypeKind.CHAR) {
      return new ScalarSchema(TypeRefs.of(type), ScalarSchema.Kind.CHARS);
    }
    Schema element = build(component, path + "[]");
    return new ArraySchema(
        TypeRef.array(element.type()), Container.ARRAY, element, isNullable(component));
  }

  private Schema declared(DeclaredType type, String path) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    if (isRaw(type, element)) {
      return unsupported(type, path, Reason.RAW);
    }
    if (SimpleTypes.scalar(name) != null) {
      return scalar(type, name);
    }
    if (SimpleTypes.OPTIONALS.containsKey(name)) {
      return primitiveOptional(type, name);
    }
    if (SimpleTypes.IDENTITIES.contains(name)) {
      return identity(type, element, path);
    }
    if (SimpleTypes.CONTEXT.contains(name)) {
      return unsupported(type, path, Reason.CONTEXT_TYPE);
    }
    return switch (name) {
      case "java.util.List" -> collection(type, Container.LIST, path);
      case "java.util.Set" -> collection(type, Container.SET, path);
      case "java.util.Collection" -> collection(type, Container.COLLECTION, path);
      case "java.util.Map" -> map(type, path);
      case "java.util.Optional" -> optional(type, path);
      case "java.lang.Object" -> unsupported(type, path, Reason.OBJECT);
      case "java.lang.Void" -> unsupported(type, path, Reason.NOTHING);
      default -> other(type, element, name, path);
    };
  }

  private Schema other(DeclaredType type, TypeElement element, String name, String path) {
    if (name.startsWith(Jackson.PREFIX + "databind.") && isTree(type)) {
      return new OpaqueSchema(TypeRefs.of(type), OpaqueSchema.Form.TREE);
    }
    if (element.getKind() == ElementKind.ENUM) {
      return objects.enumeration(type, element, path);
    }
    if (isFunctional(element) || name.startsWith("java.util.function.")) {
      return unsupported(type, path, Reason.FUNCTIONAL_INTERFACE);
    }
    if (SimpleTypes.isLibrary(name)) {
      return unsupported(type, path, Reason.JAVA_TYPE);
    }
    if (element.getKind() == ElementKind.ANNOTATION_TYPE) {
      return unsupported(type, path, Reason.NOT_A_TYPE);
    }
    return objects.object(type, element, path);
  }

  private boolean isTree(DeclaredType type) {
    TypeElement node = tools.elements().getTypeElement(Jackson.PREFIX + "databind.JsonNode");
    return node != null && tools.types().isAssignable(type, node.asType());
  }

  private static boolean isFunctional(TypeElement element) {
    return Mirrors.has(element, "java.lang.FunctionalInterface");
  }

  static boolean isRaw(DeclaredType type, TypeElement element) {
    return type.getTypeArguments().isEmpty() && !element.getTypeParameters().isEmpty();
  }

  private Schema scalar(TypeMirror type, String name) {
    return new ScalarSchema(TypeRefs.of(type), SimpleTypes.scalar(name));
  }

  private Schema primitiveOptional(DeclaredType type, String name) {
    ScalarSchema.Kind kind = SimpleTypes.OPTIONALS.get(name);
    TypeRef content = TypeRef.primitive(kind.name().toLowerCase(Locale.ROOT));
    return new OptionalSchema(TypeRefs.of(type), new ScalarSchema(content, kind));
  }

  private Schema identity(DeclaredType type, TypeElement element, String path) {
    if (direction == Direction.RESULT) {
      return new IdentitySchema(TypeRefs.of(type));
    }
    problem(Kind.IDENTITY, path, element.getSimpleName().toString(), null);
    return broken();
  }

  private Schema collection(DeclaredType type, Container container, String path) {
    TypeMirror argument = type.getTypeArguments().get(0);
    Schema element = build(argument, path + "[]");
    return new ArraySchema(generic(type, element), container, element, isNullable(argument));
  }

  private Schema optional(DeclaredType type, String path) {
    Schema content = build(type.getTypeArguments().get(0), path);
    return new OptionalSchema(generic(type, content), content);
  }

  private Schema map(DeclaredType type, String path) {
    TypeMirror key = type.getTypeArguments().get(0);
    TypeMirror value = type.getTypeArguments().get(1);
    String keyName = QualifiedNames.of(key);
    if (!keyName.equals("java.lang.String")) {
      return key.getKind() == TypeKind.ERROR
          ? unresolved(key)
          : unsupported(type, path, Reason.MAP_KEY);
    }
    if (QualifiedNames.of(value).equals("java.lang.Object")) {
      return new OpaqueSchema(TypeRefs.of(type), OpaqueSchema.Form.MAP);
    }
    Schema content = build(value, path + "{}");
    TypeRef ref =
        TypeRef.declared("java.util", List.of("Map"), List.of(TypeRefs.of(key), content.type()));
    return new MapSchema(ref, content, isNullable(value));
  }

  private static TypeRef generic(DeclaredType type, Schema content) {
    TypeRef raw = TypeRefs.ofElement(type.asElement());
    return TypeRef.declared(raw.packageName(), raw.simpleNames(), List.of(content.type()));
  }

  private static boolean isNullable(TypeMirror type) {
    return Mirrors.hasSimpleName(type, "Nullable");
  }

  Schema unsupported(TypeMirror type, String path, Reason reason) {
    if (!lenient) {
      problem(Kind.NOT_SUPPORTED, path, Names.of(type), reason);
    }
    return broken();
  }

  boolean isLenient() {
    return lenient;
  }

  static Schema broken() {
    TypeRef object = TypeRef.declared("java.lang", List.of("Object"), List.of());
    return new OpaqueSchema(object, OpaqueSchema.Form.BROKEN);
  }
}
