package dev.signet.processor.collect.inspect;

import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.Nullness;
import dev.signet.processor.javac.ProcessorContext;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.javac.TypeDisplay;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.ArraySchema;
import dev.signet.processor.schema.ArraySchema.Container;
import dev.signet.processor.schema.EnumSchema;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.OpaqueSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.form.ScalarForm;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The part of {@link SchemaBuilder} that handles the Java library's own containers. */
final class ContainerSchemas {

  private static final Set<Container> SORTED =
      Set.of(Container.SORTED_SET, Container.NAVIGABLE_SET, Container.TREE_SET);

  /** The types of keys that JSON can have as strings, beside enums. */
  private static final Set<String> KEYS =
      Set.of(
          "java.lang.String",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.util.UUID",
          "java.time.LocalDate",
          "java.time.YearMonth");

  private final TypeSchemas schemas;
  private final FactCollector facts;
  private final ProcessorContext context;

  ContainerSchemas(TypeSchemas schemas, FactCollector facts, ProcessorContext context) {
    this.schemas = schemas;
    this.facts = facts;
    this.context = context;
  }

  Schema array(ArrayType type, TypePath at) {
    TypeMirror component = type.getComponentType();
    if (component.getKind() == TypeKind.BYTE) {
      return new ScalarSchema(TypeRefs.of(type), ScalarSchema.Kind.BYTES);
    }
    if (component.getKind() == TypeKind.CHAR) {
      return new ScalarSchema(TypeRefs.of(type), ScalarSchema.Kind.CHARS);
    }
    boolean ignored = component.getKind().isPrimitive() && !at.format().isNone();
    if (ignored) {
      facts.format(at, TypeDisplay.of(type), MessagePart.FORMAT_PRIMITIVES, "");
    }
    Schema element = schemas.of(component, ignored ? at.plain().elements() : at.elements());
    return new ArraySchema(
        TypeRef.array(element.type()), Container.ARRAY, element, isNullable(component));
  }

  Schema collection(DeclaredType type, Container container, TypePath at) {
    TypeMirror argument = type.getTypeArguments().get(0);
    if (SORTED.contains(container) && !isComparable(argument)) {
      return facts.unsupported(type, at, MessagePart.NOT_SORTABLE);
    }
    Schema element = schemas.of(argument, at.elements());
    return new ArraySchema(generic(type, element), container, element, isNullable(argument));
  }

  Schema optional(DeclaredType type, TypePath at) {
    Schema content = schemas.of(type.getTypeArguments().get(0), at);
    return new OptionalSchema(generic(type, content), content);
  }

  private static TypeRef generic(DeclaredType type, Schema content) {
    TypeRef raw = TypeRefs.ofElement(type.asElement());
    return TypeRef.declared(raw.packageName(), raw.simpleNames(), List.of(content.type()));
  }

  Schema map(DeclaredType type, MapSchema.Container container, TypePath at) {
    TypeMirror key = type.getTypeArguments().get(0);
    TypeMirror value = type.getTypeArguments().get(1);
    if (!isKey(key)) {
      return key.getKind() == TypeKind.ERROR
          ? facts.unresolved(key)
          : facts.unsupported(type, at, MessagePart.MAP_KEY);
    }
    boolean text = QualifiedNames.of(key).equals("java.lang.String");
    if (text && QualifiedNames.of(value).equals("java.lang.Object")) {
      return new OpaqueSchema(TypeRefs.of(type), OpaqueSchema.Form.MAP);
    }
    Schema keys = key(key, at);
    Schema content = schemas.of(value, at.values());
    TypeRef raw = TypeRefs.ofElement(type.asElement());
    TypeRef ref =
        TypeRef.declared(
            raw.packageName(), raw.simpleNames(), List.of(keys.type(), content.type()));
    return new MapSchema(ref, container, keys, content, isNullable(value));
  }

  /** Returns the schema of keys, which are strings whatever the project or an annotation chose. */
  private Schema key(TypeMirror type, TypePath at) {
    Schema key = schemas.of(type, at.plain());
    if (key instanceof EnumSchema enumeration) {
      return enumeration.byName();
    }
    return key instanceof ScalarSchema scalar ? scalar.in(ScalarForm.OWN) : key;
  }

  private static boolean isKey(TypeMirror type) {
    boolean enumeration =
        type instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.ENUM;
    return enumeration || KEYS.contains(QualifiedNames.of(type));
  }

  private boolean isComparable(TypeMirror type) {
    TypeElement comparable = context.elements().getTypeElement("java.lang.Comparable");
    return type.getKind() == TypeKind.ERROR
        || context.types().isAssignable(type, context.types().erasure(comparable.asType()));
  }

  private static boolean isNullable(TypeMirror type) {
    return Nullness.isNullable(type);
  }
}
