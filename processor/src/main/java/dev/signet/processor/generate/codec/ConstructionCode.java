package dev.signet.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.schema.Construction;
import dev.signet.processor.schema.ObjectSchema;
import java.util.List;

/** Writes how a decoder makes its object, {@code made}, before or after it reads the properties. */
interface ConstructionCode {

  static ConstructionCode of(ObjectSchema object, List<DecodedProperty> properties) {
    return object.construction().kind() == Construction.Kind.NO_ARGUMENTS
        ? new NoArgumentsCode(object)
        : new CreatorCode(object, properties);
  }

  /** Writes the statements before all others. */
  void begin(CodeBlock.Builder code);

  /** Writes the variable of a property, if it has one while others are read. */
  void declare(CodeBlock.Builder code, DecodedProperty property);

  /** Returns whether the code after the loop asks if the property was present. */
  boolean isNoted(DecodedProperty property);

  /** Writes the statement that takes the value of a property that is present. */
  void take(CodeBlock.Builder code, DecodedProperty property, CodeBlock value);

  /** Writes the statements after all others, which return the object. */
  void end(CodeBlock.Builder code);

  /**
   * Writes a statement that makes an object. The user's constructor may throw, which refuses the
   * payload with the exception's message.
   *
   * @param before statements that run before that refusal
   */
  static void attempt(
      CodeBlock.Builder code, Construction construction, CodeBlock statement, CodeBlock before) {
    if (construction.certain()) {
      code.addStatement("$L", statement);
      return;
    }
    code.beginControlFlow("try");
    code.addStatement("$L", statement);
    code.nextControlFlow("catch ($T e)", Exception.class);
    code.add(before);
    code.addStatement("$T.refused(in, e)", RuntimeTypes.JSON_VALUES);
    code.addStatement("return null");
    code.endControlFlow();
  }
}
