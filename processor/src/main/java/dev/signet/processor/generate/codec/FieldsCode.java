package dev.signet.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.signet.processor.generate.source.JavaLiteral;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.model.ArgumentModel;
import dev.signet.processor.schema.Constraint;
import dev.signet.processor.schema.Direction;
import dev.signet.processor.schema.function.FunctionSchema;
import dev.signet.processor.schema.function.PayloadModel;
import java.util.Set;
import javax.lang.model.element.Modifier;

/**
 * Writes the fields of a payload that are parameters of the function, into a class that is loaded
 * with the function's first payload.
 */
final class FieldsCode {

  /** The types whose value for an absent field is {@code empty()}. */
  private static final Set<String> OPTIONALS =
      Set.of(
          "java.util.Optional",
          "java.util.OptionalInt",
          "java.util.OptionalLong",
          "java.util.OptionalDouble");

  private FieldsCode() {}

  static TypeSpec type(FunctionSchema function, CodecRegistry codecs) {
    CodeBlock.Builder fields = CodeBlock.builder().add("$T.none()", RuntimeTypes.PAYLOAD_FIELDS);
    for (ArgumentModel.Field field : function.function().fields()) {
      PayloadModel.Field payload = function.payload().field(field.name()).orElseThrow();
      CodeBlock codec = codecs.of(payload.schema(), Direction.PAYLOAD);
      fields.add("\n    .$L", field(field, codec, payload.checks().absentMessage()));
    }
    return TypeSpec.classBuilder(function.function().wrapperName())
        .addModifiers(Modifier.STATIC, Modifier.FINAL)
        .addField(
            FieldSpec.builder(
                    RuntimeTypes.PAYLOAD_FIELDS, "FIELDS", Modifier.STATIC, Modifier.FINAL)
                .initializer(fields.build())
                .build())
        .build();
  }

  private static CodeBlock field(
      ArgumentModel.Field field, CodeBlock codec, Constraint.Message absent) {
    if (OPTIONALS.contains(field.type().qualifiedNameOrEmpty())) {
      return CodeBlock.of(
          "optional($S, $L, $T.empty())", field.name(), codec, TypeNames.classOf(field.type()));
    }
    if (!field.nullable() && absent != null && absent.own()) {
      return CodeBlock.of(
          "required($S, $L, $L)", field.name(), codec, JavaLiteral.of(absent.text()));
    }
    String presence = field.nullable() ? "nullable" : "required";
    return CodeBlock.of("$L($S, $L)", presence, field.name(), codec);
  }
}
