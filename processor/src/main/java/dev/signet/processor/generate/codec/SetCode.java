package dev.signet.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import dev.signet.processor.generate.source.JavaLiteral;
import dev.signet.processor.generate.source.MessageCode;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.schema.Access;
import dev.signet.processor.schema.Constraint;
import dev.signet.processor.schema.ValueChecks;

/** Writes statements that give {@code made} the value of a property. */
final class SetCode {

  private SetCode() {}

  /**
   * Writes a statement that sets a property while it is read, so that a refusal by its setter names
   * its place.
   */
  static void set(CodeBlock.Builder code, DecodedProperty property) {
    // The parser stands at the property, whose name is thus in the path already.
    set(code, property, "");
  }

  private static void set(CodeBlock.Builder code, DecodedProperty property, String at) {
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
    refused(code, property, at);
    code.endControlFlow();
  }

  /**
   * Writes the statement for a setter that threw. Null for a required property counts as missing,
   * which the checks would have found, but they come later.
   */
  private static void refused(CodeBlock.Builder code, DecodedProperty property, String at) {
    ValueChecks checks = property.property().checks();
    boolean missing = !property.isPrimitive() && checks.refusesNull(true);
    if (missing) {
      code.beginControlFlow("if ($L == null)", property.value());
      code.addStatement("$L", missing(at, checks));
      code.nextControlFlow("else");
    }
    code.addStatement("$T.refused(in, e)", RuntimeTypes.JSON_VALUES);
    if (missing) {
      code.endControlFlow();
    }
  }

  /**
   * Returns an expression that notes a property of the object at hand as missing, in the words of
   * the check that refuses null.
   */
  static CodeBlock missing(String name, ValueChecks checks) {
    Constraint.Message message = checks.absentMessage();
    CodeBlock words =
        message == null ? CodeBlock.of("") : CodeBlock.of(", $L", words(message, checks));
    return CodeBlock.of(
        "$T.missing(in, $L$L)", RuntimeTypes.JSON_VALUES, JavaLiteral.of(name), words);
  }

  private static CodeBlock words(Constraint.Message message, ValueChecks checks) {
    return checks.required()
        ? MessageCode.of("REQUIRED", message)
        : MessageCode.ofConstraint(message);
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
    set(code, property, property.name());
    code.nextControlFlow("catch ($T invalid)", RuntimeTypes.INVALID_PAYLOAD);
    code.addStatement("throw invalid.below($L)", JavaLiteral.of(property.name()));
    code.endControlFlow();
  }
}
