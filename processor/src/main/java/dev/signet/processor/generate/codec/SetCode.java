package dev.signet.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import dev.signet.processor.generate.source.JavaLiteral;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.schema.Access;

/** Writes statements that give {@code made} the value of a property. */
final class SetCode {

  private SetCode() {}

  /**
   * Writes a statement that sets a property while it is read, so that a refusal by its setter names
   * its place.
   */
  static void set(CodeBlock.Builder code, DecodedProperty property) {
    Access access = property.write();
    if (access.kind() == Access.Kind.FIELD) {
      code.addStatement("made.$L = $L", access.member(), property.value());
      return;
    }
    code.beginControlFlow("try");
    if (access.kind() == Access.Kind.FILLED) {
      code.addStatement(
          "$T.fill(made.$L(), $L)", RuntimeTypes.JSON_VALUES, access.member(), property.value());
    } else {
      code.addStatement("made.$L($L)", access.member(), property.value());
    }
    code.nextControlFlow("catch ($T e)", Exception.class);
    code.addStatement("$T.refused(in, e)", RuntimeTypes.JSON_VALUES);
    code.endControlFlow();
  }

  /**
   * Writes a statement that sets a property after all were read, so that a refusal must be given
   * its name.
   */
  static void setLate(CodeBlock.Builder code, DecodedProperty property) {
    if (property.write().kind() == Access.Kind.FIELD) {
      // Assigning a field throws nothing, and javac rejects a catch of what nothing throws.
      set(code, property);
      return;
    }
    code.beginControlFlow("try");
    set(code, property);
    code.nextControlFlow("catch ($T invalid)", RuntimeTypes.INVALID_PAYLOAD);
    code.addStatement("throw invalid.below($L)", JavaLiteral.of(property.name()));
    code.endControlFlow();
  }
}
