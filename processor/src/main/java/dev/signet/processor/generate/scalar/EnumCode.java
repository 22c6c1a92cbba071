package dev.signet.processor.generate.scalar;

import com.palantir.javapoet.CodeBlock;
import dev.signet.processor.generate.source.JavaLiteral;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.schema.EnumSchema;
import java.util.List;

/** Writes the codec of an enum. */
public final class EnumCode {

  private EnumCode() {}

  /** Returns the expression that makes the codec. */
  public static CodeBlock of(EnumSchema schema) {
    List<EnumSchema.Constant> constants = schema.constants();
    if (schema.ordinals()) {
      return CodeBlock.of("$T.ordinal($L)", RuntimeTypes.JSON_CODECS, constants(schema));
    }
    CodeBlock.Builder aliases = CodeBlock.builder();
    for (int i = 0; i < constants.size(); i++) {
      for (String alias : constants.get(i).aliases()) {
        aliases.add(", $L, $S", JavaLiteral.of(alias), String.valueOf(i));
      }
    }
    return CodeBlock.of(
        "$T.enumeration($L, $L$L)",
        RuntimeTypes.JSON_CODECS,
        constants(schema),
        names(schema),
        aliases.build());
  }

  /** Returns an array of the constants. */
  public static CodeBlock constants(EnumSchema schema) {
    CodeBlock type = CodeBlock.of("$T", TypeNames.of(schema.type()));
    return CodeBlock.of(
        "new $L[] {$L}",
        type,
        schema.constants().stream()
            .map(constant -> CodeBlock.of("$L.$L", type, constant.name()))
            .collect(CodeBlock.joining(", ")));
  }

  /** Returns an array of the names in JSON. */
  public static CodeBlock names(EnumSchema schema) {
    return CodeBlock.of(
        "new $T[] {$L}",
        String.class,
        schema.constants().stream()
            .map(constant -> CodeBlock.of("$L", JavaLiteral.of(constant.jsonName())))
            .collect(CodeBlock.joining(", ")));
  }
}
