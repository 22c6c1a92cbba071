package dev.signet.processor.generate.codec;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.scalar.EnumCode;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.EnumSchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.ValueSchema;
import javax.lang.model.element.Modifier;

/** Writes the codec class of an enum or a class of the user that is a scalar in JSON. */
final class ValueCode {

  private ValueCode() {}

  static TypeSpec type(Schema schema, String name, CodecRegistry codecs, Direction direction) {
    return schema instanceof EnumSchema enumeration
        ? ofEnum(enumeration, name, codecs, direction)
        : ofClass((ValueSchema) schema, name, codecs, direction);
  }

  private static TypeSpec ofClass(
      ValueSchema schema, String name, CodecRegistry codecs, Direction direction) {
    TypeName type = TypeNames.of(schema.type());
    CodeBlock content = codecs.of(schema.content(), direction);
    MethodSpec method;
    if (direction == Direction.RESULT) {
      method = value(type, schema.content(), schema.accessor());
    } else {
      CodeBlock made =
          schema.factory() == null
              ? CodeBlock.of("new $T(value)", type)
              : factory(schema.type(), schema.factory());
      method = make(type, schema.content(), made);
    }
    return codec(name, RuntimeTypes.VALUE_CODEC, type, schema.content(), content)
        .addMethod(method)
        .build();
  }

  private static TypeSpec ofEnum(
      EnumSchema schema, String name, CodecRegistry codecs, Direction direction) {
    EnumSchema.Value value = schema.value();
    TypeName type = TypeNames.of(schema.type());
    CodeBlock names = value.accessor() == null ? EnumCode.names(schema) : CodeBlock.of("null");
    CodeBlock arguments =
        CodeBlock.of(
            "$L, $L, $L", EnumCode.constants(schema), names, codecs.of(value.content(), direction));
    TypeSpec.Builder codec =
        codec(name, RuntimeTypes.ENUM_VALUE_CODEC, type, value.content(), arguments);
    if (value.accessor() != null) {
      codec.addMethod(value(type, value.content(), value.accessor()));
    }
    if (value.factory() != null) {
      codec.addMethod(make(type, value.content(), factory(schema.type(), value.factory())));
    }
    return codec.build();
  }

  private static CodeBlock factory(TypeRef type, String method) {
    return CodeBlock.of("$T.$L(value)", TypeNames.classOf(type), method);
  }

  private static TypeSpec.Builder codec(
      String name, ClassName base, TypeName type, ScalarSchema content, CodeBlock arguments) {
    TypeName value = TypeNames.of(content.type()).box();
    return ObjectCodecs.codecClass(name, ParameterizedTypeName.get(base, type, value))
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($L)", arguments)
                .build());
  }

  private static MethodSpec value(TypeName type, ScalarSchema content, String accessor) {
    return MethodSpec.methodBuilder("value")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(TypeNames.of(content.type()).box())
        .addParameter(type, "object")
        .addException(Exception.class)
        .addStatement("return object.$L", accessor)
        .build();
  }

  private static MethodSpec make(TypeName type, ScalarSchema content, CodeBlock made) {
    return MethodSpec.methodBuilder("make")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(type)
        .addParameter(TypeNames.of(content.type()).box(), "value")
        .addException(Exception.class)
        .addStatement("return $L", made)
        .build();
  }
}
