package dev.signet.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import dev.signet.processor.generate.source.JavaLiteral;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.schema.EnumSchema;
import java.util.List;

/** Writes the codec of an enum. */
final class EnumCode {

  private EnumCode() {}

  static CodeBlock of(EnumSchema schema) {
    CodeBlock type = CodeBlock.of("$T", TypeNames.of(schema.type()));
    List<EnumSchema.Constant> constants = schema.constants();
    CodeBlock.Builder aliases = CodeBlock.builder();
    for (int i = 0; i < constants.size(); i++) {
      for (String alias : constants.get(i).aliases()) {
        aliases.add(", $L, $S", JavaLiteral.of(alias), String.valueOf(i));
      }
    }
    return CodeBlock.of(
        "$T.enumeration(new $L[] {$L}, new $T[] {$L}$L)",
        RuntimeTypes.JSON_CODECS,
        type,
        constants.stream()
            .map(constant -> CodeBlock.of("$L.$L", type, constant.name()))
            .collect(CodeBlock.joining(", ")),
        String.class,
        constants.stream()
            .map(constant -> CodeBlock.of("$L", JavaLiteral.of(constant.jsonName())))
            .collect(CodeBlock.joining(", ")),
        aliases.build());
  }
}
