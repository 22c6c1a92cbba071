package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.OpenDataTypes;
import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.collect.form.JsonValues;
import dev.signet.processor.collect.form.LibraryContainers;
import dev.signet.processor.collect.form.ScalarForms;
import dev.signet.processor.collect.form.SimpleTypes;
import dev.signet.processor.collect.inspect.TypeProblem.Kind;
import dev.signet.processor.collect.jackson.PropertyDeclaration;
import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.ArraySchema.Container;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.IdentitySchema;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.OpaqueSchema;
import dev.signet.processor.schema.OpenDataSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import java.util.Locale;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/**
 * Builds the schemas of types in one direction, and collects the facts that rules need on the way.
 * Each object type is inspected once, so that a mistake in it is found once. Building never fails:
 * for a type that is wrong, the builder notes a problem and returns a broken schema.
 */
final class SchemaBuilder {

  private final ProcessorContext context;
  private final Direction direction;
  private final FactCollector facts;
  private final ContainerSchemas containers;
  private final EnumSchemas enums;
  private final ScalarForms forms;
  private final ObjectGraph objects;
  private int depth;

  /** Creates a builder for code that is generated into a package. */
  public SchemaBuilder(ProcessorContext context, Direction direction, PackageElement from) {
    this.context = context;
    this.direction = direction;
    this.facts = new FactCollector(context, direction);
    TypeSchemas recursion = this::schema;
    CreatorCheck check = new CreatorCheck(facts, from);
    this.forms = new ScalarForms(direction, context.forms());
    this.containers = new ContainerSchemas(recursion, facts, context);
    JsonValues values = new JsonValues(forms, context.types(), from);
    this.enums = new EnumSchemas(check, facts, values, direction);
    ObjectSchemas described =
        new ObjectSchemas(
            recursion,
            facts,
            check,
            new ValueSchemas(values, facts, context, direction),
            context,
            direction,
            from);
    this.objects = new ObjectGraph(recursion, facts, check, described, context.types());
  }

  /** Returns the facts noted since the last call, with the schema that they belong to. */
  TypeInspection inspection(Element element, String root, Schema schema) {
    return facts.take(element, root, schema);
  }

  /** Returns the schema of a whole payload, which is a JSON object. */
  Schema buildRoot(TypeMirror type) {
    return build(type, "");
  }

  /** Returns the schema of a payload field that is a parameter. */
  Schema parameter(PropertyDeclaration parameter, ExecutableElement method) {
    return facts.property(parameter, TypePath.strict(parameter.name()), method, this::schema);
  }

  /** Returns the schema of a parameter that is OpenData. */
  Schema openData(TypeMirror type) {
    return OpenDataTypes.of(type).isPresent()
        ? new OpenDataSchema(TypeRefs.of(type))
        : Schemas.broken();
  }

  /** Returns the schema of a type at a path. */
  public Schema build(TypeMirror type, String path) {
    return schema(type, TypePath.strict(path));
  }

  private Schema schema(TypeMirror type, TypePath at) {
    if (depth == FactCollector.DEEPEST) {
      return facts.tooLarge(type, at, MessagePart.TOO_DEEP);
    }
    depth++;
    Schema schema = schemaInside(type, at);
    depth--;
    return schema;
  }

  private Schema schemaInside(TypeMirror type, TypePath at) {
    return switch (type.getKind()) {
      case DECLARED -> declared((DeclaredType) type, at);
      case ARRAY -> containers.array((ArrayType) type, at);
      case ERROR -> facts.unresolved(type);
      case TYPEVAR -> typeVariable((TypeVariable) type, at);
      case WILDCARD -> facts.unsupported(type, at, MessagePart.WILDCARD);
      case VOID -> facts.unsupported(type, at, MessagePart.NOTHING);
      default ->
          type.getKind().isPrimitive()
              ? scalar(type, type.getKind().name().toLowerCase(Locale.ROOT), at)
              : facts.unsupported(type, at, MessagePart.NOT_A_TYPE);
    };
  }

  // A type variable at the top is broken silently: generic methods and handler classes have rules
  // of their own.
  private Schema typeVariable(TypeVariable type, TypePath at) {
    return at.text().isEmpty()
        ? Schemas.broken()
        : facts.unsupported(type, at, MessagePart.TYPE_VARIABLE);
  }

  private Schema declared(DeclaredType type, TypePath at) {
    TypeElement element = (TypeElement) type.asElement();
    String name = element.getQualifiedName().toString();
    if (ObjectGraph.isRaw(type)) {
      return facts.unsupported(type, at, MessagePart.RAW);
    }
    if (SimpleTypes.scalar(name) != null) {
      return scalar(type, name, at);
    }
    if (SimpleTypes.OPTIONALS.containsKey(name)) {
      return primitiveOptional(type, name, at);
    }
    if (SimpleTypes.IDENTITIES.contains(name)) {
      return identity(type, element, at);
    }
    if (SimpleTypes.isOpenData(name, direction)) {
      facts.problem(Kind.OPEN_DATA, at.text(), element.getSimpleName().toString(), null);
      return Schemas.broken();
    }
    if (SimpleTypes.CONTEXT.contains(name)) {
      return facts.unsupported(type, at, MessagePart.CONTEXT_TYPE);
    }
    return container(type, element, name, at);
  }

  private Schema container(DeclaredType type, TypeElement element, String name, TypePath at) {
    Container container = LibraryContainers.collection(name);
    if (container != null) {
      return containers.collection(type, container, at);
    }
    MapSchema.Container map = LibraryContainers.map(name);
    if (map != null) {
      return containers.map(type, map, at);
    }
    return switch (name) {
      case "java.util.Optional" -> containers.optional(type, at);
      case "java.lang.Object" -> facts.unsupported(type, at, MessagePart.OBJECT);
      case "java.lang.Void" -> nothing(type, at);
      default -> other(type, element, name, at);
    };
  }

  /** Returns the schema of Void, which only a property may be: one whose type is an argument. */
  private Schema nothing(DeclaredType type, TypePath at) {
    boolean property =
        !at.member().isEmpty() && !at.text().endsWith("]") && !at.text().endsWith("}");
    return property
        ? new ScalarSchema(TypeRefs.of(type), ScalarSchema.Kind.NULL)
        : facts.unsupported(type, at, MessagePart.NOTHING);
  }

  private Schema other(DeclaredType type, TypeElement element, String name, TypePath at) {
    if (name.startsWith(JacksonAnnotations.PREFIX + "databind.") && isTree(type)) {
      return new OpaqueSchema(TypeRefs.of(type), OpaqueSchema.Form.TREE);
    }
    if (element.getKind() == ElementKind.ENUM) {
      return enums.of(type, element, at);
    }
    if (isFunctional(element) || name.startsWith("java.util.function.")) {
      return facts.unsupported(type, at, MessagePart.FUNCTIONAL_INTERFACE);
    }
    if (SimpleTypes.isLibrary(name)) {
      return facts.unsupported(type, at, LibraryContainers.instead(type, context));
    }
    if (element.getKind() == ElementKind.ANNOTATION_TYPE) {
      return facts.unsupported(type, at, MessagePart.NOT_A_TYPE);
    }
    return objects.object(type, element, at);
  }

  private boolean isTree(DeclaredType type) {
    TypeElement node =
        context.elements().getTypeElement(JacksonAnnotations.PREFIX + "databind.JsonNode");
    return node != null && context.types().isAssignable(type, node.asType());
  }

  private static boolean isFunctional(TypeElement element) {
    return Annotations.has(element, "java.lang.FunctionalInterface");
  }

  private Schema scalar(TypeMirror type, String name, TypePath at) {
    return inForm(TypeRefs.of(type), SimpleTypes.scalar(name), at);
  }

  private ScalarSchema inForm(TypeRef type, ScalarSchema.Kind kind, TypePath at) {
    ScalarForms.Scalar scalar = forms.of(type, kind, at.format());
    if (scalar.refusal() != null) {
      facts.format(at, type.toString(), scalar.refusal(), scalar.detail());
    }
    return scalar.schema();
  }

  private Schema primitiveOptional(DeclaredType type, String name, TypePath at) {
    ScalarSchema.Kind kind = SimpleTypes.OPTIONALS.get(name);
    TypeRef content = TypeRef.primitive(kind.name().toLowerCase(Locale.ROOT));
    return new OptionalSchema(TypeRefs.of(type), inForm(content, kind, at));
  }

  private Schema identity(DeclaredType type, TypeElement element, TypePath at) {
    if (direction == Direction.RESULT) {
      return new IdentitySchema(TypeRefs.of(type));
    }
    facts.problem(Kind.IDENTITY, at.text(), element.getSimpleName().toString(), null);
    return Schemas.broken();
  }
}
