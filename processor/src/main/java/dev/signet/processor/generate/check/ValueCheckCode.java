package dev.signet.processor.generate.check;

import com.palantir.javapoet.CodeBlock;
import dev.signet.processor.generate.source.JavaLiteral;
import dev.signet.processor.generate.source.MessageCode;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.ArraySchema;
import dev.signet.processor.schema.Constraint;
import dev.signet.processor.schema.EnumSchema;
import dev.signet.processor.schema.MapSchema;
import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;
import dev.signet.processor.schema.Schemas;
import dev.signet.processor.schema.ValueChecks;
import java.util.ArrayList;
import java.util.List;

/** Writes the statements that check values, for one method. */
final class ValueCheckCode {

  private final boolean enforced;
  private final ConditionCode conditions;
  private final ObjectChecks objects;
  private final CheckFinder needs;
  private int variables;

  /**
   * Creates a writer for one method.
   *
   * @param enforced whether constraints count, or only what is required
   */
  ValueCheckCode(
      boolean enforced, CheckConstants constants, ObjectChecks objects, CheckFinder needs) {
    this.enforced = enforced;
    this.conditions = new ConditionCode(constants);
    this.objects = objects;
    this.needs = needs;
  }

  /** Returns statements that check the value of a property and put its name into the path. */
  CodeBlock named(String name, CodeBlock read, Schema schema, ValueChecks checks) {
    if (!needs.any(schema, checks, enforced, false)) {
      return CodeBlock.builder().build();
    }
    int number = variables++;
    CodeBlock value = CodeBlock.of("value$L", number);
    if (schema instanceof ObjectSchema.Unwrapped) {
      // What is inside is named there, and has no path of its own.
      return CodeBlock.builder()
          .addStatement("var $L = $L", value, read)
          .add(value(value, schema, checks, false))
          .build();
    }
    return CodeBlock.builder()
        .addStatement("int mark$L = violations.mark()", number)
        .addStatement("var $L = $L", value, read)
        .add(value(value, schema, checks, false))
        .addStatement("violations.below(mark$L, $L)", number, JavaLiteral.of(name))
        .build();
  }

  /**
   * Returns statements that check a value held in a variable.
   *
   * @param valid whether a container around it has {@code @Valid}
   */
  CodeBlock value(CodeBlock value, Schema schema, ValueChecks checks, boolean valid) {
    CodeBlock present = present(value, schema, checks, valid);
    boolean primitive = schema instanceof ScalarSchema scalar && scalar.isPrimitive();
    if (primitive) {
      return present;
    }
    List<CodeBlock> absent = absent(checks);
    CodeBlock.Builder code = CodeBlock.builder();
    if (absent.isEmpty()) {
      return present.isEmpty()
          ? present
          : code.beginControlFlow("if ($L != null)", value).add(present).endControlFlow().build();
    }
    code.beginControlFlow("if ($L == null)", value);
    absent.forEach(said -> code.addStatement("violations.add($L)", said));
    if (!present.isEmpty()) {
      code.nextControlFlow("else").add(present);
    }
    return code.endControlFlow().build();
  }

  /** Returns the violations that null causes: their kinds, or the user's own messages. */
  private List<CodeBlock> absent(ValueChecks checks) {
    if (checks.required()) {
      return List.of(MessageCode.of("REQUIRED", checks.requiredMessage()));
    }
    List<CodeBlock> absent = new ArrayList<>();
    for (Constraint constraint : enforced ? checks.constraints() : List.<Constraint>of()) {
      if (constraint.isAboutNull()) {
        absent.add(
            constraint instanceof Constraint.NotNull
                ? MessageCode.of("NOT_NULL", constraint.message())
                : MessageCode.ofConstraint(constraint.message()));
      }
    }
    return absent;
  }

  private CodeBlock present(CodeBlock value, Schema schema, ValueChecks checks, boolean valid) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (schema instanceof OptionalSchema optional) {
      return optional(value, optional, checks, valid);
    }
    conditions(code, value, schema, checks);
    boolean inside = enforced && (valid || checks.valid());
    if (Schemas.content(schema) == schema && Schemas.hasObject(schema)) {
      if (needs.any(schema, ValueChecks.NONE, true, inside)) {
        code.addStatement("$L($L, violations)", objects.call(schema.type(), inside), value);
      }
    } else if (schema instanceof ArraySchema array) {
      elements(code, value, array, checks.content(), inside);
    } else if (schema instanceof MapSchema map) {
      values(code, value, map, checks.content(), inside);
    }
    return code.build();
  }

  private void conditions(
      CodeBlock.Builder code, CodeBlock value, Schema schema, ValueChecks checks) {
    for (Constraint constraint : enforced ? checks.constraints() : List.<Constraint>of()) {
      CodeBlock holds = conditions.of(constraint, value, schema);
      if (holds == null) {
        continue;
      }
      Constraint.Message message = constraint.message();
      code.addStatement(
          "violations.$L($L, $L)",
          message.own() ? "expectOwn" : "expect",
          holds,
          JavaLiteral.of(message.text()));
    }
  }

  /**
   * Checks an Optional. Checks on an OptionalInt apply to its value; on a generic Optional only
   * those about null apply to it.
   */
  private CodeBlock optional(
      CodeBlock value, OptionalSchema optional, ValueChecks checks, boolean valid) {
    boolean generic = !optional.type().arguments().isEmpty();
    boolean inside = enforced && (valid || checks.valid());
    ValueChecks content = generic ? checks.content() : checks.withoutRequired();
    if (!needs.any(optional.content(), content, enforced, inside)) {
      return CodeBlock.builder().build();
    }
    int number = variables++;
    CodeBlock inner = CodeBlock.of("value$L", number);
    String getter = generic ? "get" : getter(optional);
    return CodeBlock.builder()
        .beginControlFlow("if ($L.isPresent())", value)
        .addStatement("var $L = $L.$L()", inner, value, getter)
        .add(value(inner, optional.content(), content, inside))
        .endControlFlow()
        .build();
  }

  private static String getter(OptionalSchema optional) {
    return "getAs" + optional.type().toString().substring("Optional".length());
  }

  private void elements(
      CodeBlock.Builder code,
      CodeBlock value,
      ArraySchema array,
      ValueChecks checks,
      boolean valid) {
    if (!needs.any(array.element(), checks, enforced, valid)) {
      return;
    }
    int number = variables++;
    CodeBlock element = CodeBlock.of("value$L", number);
    code.addStatement("int index$L = 0", number)
        .beginControlFlow("for (var $L : $L)", element, value)
        .addStatement("int mark$L = violations.mark()", number)
        .add(value(element, array.element(), checks, valid))
        .addStatement("violations.below(mark$L, index$L++)", number, number)
        .endControlFlow();
  }

  private void values(
      CodeBlock.Builder code, CodeBlock value, MapSchema map, ValueChecks checks, boolean valid) {
    if (!needs.any(map.value(), checks, enforced, valid)) {
      return;
    }
    int number = variables++;
    CodeBlock inner = CodeBlock.of("value$L", number);
    code.beginControlFlow("for (var entry$L : $L.entrySet())", number, value)
        .addStatement("int mark$L = violations.mark()", number)
        .addStatement("var $L = entry$L.getValue()", inner, number)
        .add(value(inner, map.value(), checks, valid))
        .addStatement("violations.below(mark$L, $L)", number, key(map, number))
        .endControlFlow();
  }

  /** Returns the key of an entry as JSON has it. */
  private static CodeBlock key(MapSchema map, int number) {
    CodeBlock key = CodeBlock.of("entry$L.getKey()", number);
    if (map.key() instanceof EnumSchema enumeration && enumeration.value() == null) {
      CodeBlock names =
          enumeration.constants().stream()
              .map(constant -> CodeBlock.of("$L", JavaLiteral.of(constant.jsonName())))
              .collect(CodeBlock.joining(", "));
      return CodeBlock.of("new $T[] {$L}[$L.ordinal()]", String.class, names, key);
    }
    return map.isOfText() ? key : CodeBlock.of("$T.valueOf($L)", String.class, key);
  }

  /** Writes a call of the method that checks an object type. */
  interface ObjectChecks {
    CodeBlock call(TypeRef object, boolean enforced);
  }
}
