package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.annotation.JacksonAnnotations;
import dev.signet.processor.javac.Annotations;
import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.javac.Supertypes;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.names.RuntimeNames;
import dev.signet.processor.schema.ArraySchema;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.OpaqueSchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.ScalarSchema.Kind;
import dev.signet.processor.schema.Schema;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * Handles the user's own classes that implement Collection or Map. Databind reads and writes them
 * as such, so only their content is inspected.
 */
final class ContainerClasses {

  private final TypeSchemas schemas;
  private final Types types;

  ContainerClasses(TypeSchemas schemas, Types types) {
    this.schemas = schemas;
    this.types = types;
  }

  Optional<Schema> of(DeclaredType type, TypeElement element, TypePath at) {
    for (TypeElement around : Supertypes.of(element)) {
      String name = around.getQualifiedName().toString();
      boolean map = name.equals("java.util.Map");
      if (map || name.equals("java.util.Collection")) {
        TypeMirror content = lastArgument(type, name);
        Schema inside =
            content == null ? null : schemas.of(content, map ? at.values() : at.elements());
        return Optional.of(opaque(TypeRefs.of(type), element, inside, map));
      }
    }
    return Optional.empty();
  }

  private static Schema opaque(TypeRef type, TypeElement element, Schema inside, boolean map) {
    boolean known =
        inside != null
            && JacksonAnnotations.ofClass(element).stream()
                .noneMatch(a -> Annotations.qualifiedName(a).startsWith(JacksonAnnotations.PREFIX))
            && !Annotations.has(element, RuntimeNames.OPAQUE_JSON);
    Schema told = null;
    if (known && map) {
      ScalarSchema key =
          new ScalarSchema(
              TypeRef.declared("java.lang", List.of("String"), List.of()), Kind.STRING);
      told = new MapSchema(type, MapSchema.Container.MAP, key, inside, false);
    } else if (known) {
      told = new ArraySchema(type, ArraySchema.Container.COLLECTION, inside, false);
    }
    return new OpaqueSchema(type, OpaqueSchema.Form.CUSTOM, told);
  }

  /**
   * Returns the last type argument that a type, or one that it inherits from, gives to a supertype;
   * null when there is none.
   */
  private TypeMirror lastArgument(TypeMirror type, String wanted) {
    if (type.getKind() != TypeKind.DECLARED) {
      return null;
    }
    if (QualifiedNames.of(type).equals(wanted)) {
      var arguments = ((DeclaredType) type).getTypeArguments();
      return arguments.isEmpty() ? null : arguments.get(arguments.size() - 1);
    }
    for (TypeMirror inherited : types.directSupertypes(type)) {
      TypeMirror found = lastArgument(inherited, wanted);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
