package dev.signet.processor.generate.scalar;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.signet.processor.generate.source.JavaLiteral;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.form.ScalarForm;

/** Writes the codecs of scalars in their forms. */
public final class ScalarCode {

  private static final ClassName CODECS = RuntimeTypes.JSON_CODECS;

  private ScalarCode() {}

  /** Returns whether the runtime has a constant for it. */
  public static boolean isConstant(ScalarSchema scalar) {
    ScalarForm.Kind form = scalar.form().kind();
    return form == ScalarForm.Kind.BIT
        || form == ScalarForm.Kind.OWN && scalar.kind() != ScalarSchema.Kind.TIME;
  }

  /** Returns the expression that makes the codec. */
  public static CodeBlock of(ScalarSchema scalar) {
    ScalarForm form = scalar.form();
    return switch (form.kind()) {
      case BIT -> CodeBlock.of("$T.BIT", CODECS);
      case TEXT -> CodeBlock.of("$T.text($T.$L)", CODECS, CODECS, scalar.kind().name());
      case OWN ->
          scalar.kind() == ScalarSchema.Kind.TIME
              ? CodeBlock.of("$T.time($T.class)", CODECS, TypeNames.of(scalar.type()))
              : CodeBlock.of("$T.$L", CODECS, scalar.kind().name());
      case PATTERN ->
          time(
              scalar,
              CodeBlock.of(
                  "$T.pattern($L, $S, $S, $L)",
                  RuntimeTypes.TIME_FORM,
                  JavaLiteral.of(form.pattern()),
                  form.locale(),
                  form.zone(),
                  form.lenient()));
      default -> time(scalar, CodeBlock.of("$T.$L", RuntimeTypes.TIME_FORM, form.kind().name()));
    };
  }

  private static CodeBlock time(ScalarSchema scalar, CodeBlock form) {
    return CodeBlock.of("$T.time($T.class, $L)", CODECS, TypeNames.of(scalar.type()), form);
  }
}
