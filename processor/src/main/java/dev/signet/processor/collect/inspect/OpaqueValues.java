package dev.signet.processor.collect.inspect;

import dev.signet.processor.collect.form.SimpleTypes;
import dev.signet.processor.javac.TypeRefs;
import dev.signet.processor.schema.OpaqueSchema;
import dev.signet.processor.schema.Schema;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Gives the values of {@code @OpaqueJson} properties a schema that says nothing of their content.
 * Types without content of the user, and those that cannot be written in Java, are inspected as
 * everywhere.
 */
final class OpaqueValues implements TypeSchemas {

  private final TypeSchemas schemas;
  private final CreatorCheck check;

  OpaqueValues(TypeSchemas schemas, CreatorCheck check) {
    this.schemas = schemas;
    this.check = check;
  }

  @Override
  public Schema of(TypeMirror type, TypePath at) {
    TypeMirror inner = component(type);
    if (!isNameable(inner) || SimpleTypes.isPlain(inner)) {
      return schemas.of(type, at);
    }
    check.reach((TypeElement) ((DeclaredType) inner).asElement(), at.text());
    return new OpaqueSchema(TypeRefs.of(type), OpaqueSchema.Form.CUSTOM);
  }

  private static TypeMirror component(TypeMirror type) {
    return type instanceof ArrayType array ? component(array.getComponentType()) : type;
  }

  static boolean isNameable(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        && !ObjectGraph.isRaw((DeclaredType) type)
        && ((DeclaredType) type).getTypeArguments().stream().allMatch(OpaqueValues::isNameable);
  }
}
