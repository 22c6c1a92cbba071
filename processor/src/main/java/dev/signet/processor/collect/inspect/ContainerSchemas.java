package dev.signet.processor.collect.inspect;

import dev.signet.processor.diagnostic.MessagePart;
import dev.signet.processor.javac.Nullness;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.ArraySchema;
import dev.signet.processor.schema.ArraySchema.Container;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.OpaqueSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import java.util.List;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The part of {@link SchemaBuilder} that handles the Java library's own containers. */
final class ContainerSchemas {

  private final TypeSchemas schemas;
  private final FactCollector facts;

  ContainerSchemas(TypeSchemas schemas, FactCollector facts) {
    this.schemas = schemas;
    this.facts = facts;
  }

  Schema array(ArrayType type, TypePath at) {
    TypeMirror component = type.getComponentType();
    if (component.getKind() == TypeKind.BYTE) {
      return new ScalarSchema(TypeRefs.of(type), ScalarSchema.Kind.BYTES);
    }
    if (component.getKind() == TypeKind.CHAR) {
      return new ScalarSchema(TypeRefs.of(type), ScalarSchema.Kind.CHARS);
    }
    Schema element = schemas.of(component, at.elements());
    return new ArraySchema(
        TypeRef.array(element.type()), Container.ARRAY, element, isNullable(component));
  }

  Schema collection(DeclaredType type, Container container, TypePath at) {
    TypeMirror argument = type.getTypeArguments().get(0);
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

  Schema map(DeclaredType type, TypePath at) {
    TypeMirror key = type.getTypeArguments().get(0);
    TypeMirror value = type.getTypeArguments().get(1);
    if (!QualifiedNames.of(key).equals("java.lang.String")) {
      return key.getKind() == TypeKind.ERROR
          ? facts.unresolved(key)
          : facts.unsupported(type, at, MessagePart.MAP_KEY);
    }
    if (QualifiedNames.of(value).equals("java.lang.Object")) {
      return new OpaqueSchema(TypeRefs.of(type), OpaqueSchema.Form.MAP);
    }
    Schema content = schemas.of(value, at.values());
    TypeRef ref =
        TypeRef.declared("java.util", List.of("Map"), List.of(TypeRefs.of(key), content.type()));
    return new MapSchema(ref, content, isNullable(value));
  }

  private static boolean isNullable(TypeMirror type) {
    return Nullness.isNullable(type);
  }
}
