package dev.signet.processor.generate.codec;

import com.palantir.javapoet.CodeBlock;
import dev.signet.processor.generate.source.RuntimeTypes;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.model.TypeRef;
import dev.signet.processor.schema.DatabindFallback;
import dev.signet.processor.schema.OptionalSchema;
import dev.signet.processor.schema.ScalarSchema;
import dev.signet.processor.schema.Schema;

/**
 * Writes the expression that reads one value from {@code in}, whose first token is {@code token}.
 */
final class ReadCode {

  private final CodecRegistry codecs;

  ReadCode(CodecRegistry codecs) {
    this.codecs = codecs;
  }

  /**
   * Returns the expression. Databind decides itself what null becomes; elsewhere it becomes the
   * type's absent value.
   */
  CodeBlock of(Schema schema) {
    CodeBlock read = notNull(schema);
    boolean primitive = schema.type().kind() == TypeRef.Kind.PRIMITIVE;
    return primitive || DatabindFallback.reasonFor(schema) != null
        ? read
        : CodeBlock.of(
            "token == $T.VALUE_NULL ? $L : $L", RuntimeTypes.JSON_TOKEN, absent(schema), read);
  }

  /** Returns the value of a property that was absent. */
  static CodeBlock absent(Schema schema) {
    return schema instanceof OptionalSchema optional
        ? CodeBlock.of("$T.empty()", TypeNames.classOf(optional.type()))
        : zero(schema.type());
  }

  /** Returns the default value of a Java type. */
  static CodeBlock zero(TypeRef type) {
    if (type.kind() != TypeRef.Kind.PRIMITIVE) {
      return CodeBlock.of("null");
    }
    return CodeBlock.of(type.simpleNames().get(0).equals("boolean") ? "false" : "0");
  }

  /** Returns the default value of a Java type as an argument that only this type fits. */
  static CodeBlock argument(TypeRef type) {
    if (type.kind() != TypeRef.Kind.PRIMITIVE) {
      return CodeBlock.of("($T) null", TypeNames.of(type));
    }
    // A cast to the type that the literal has already would be a warning.
    return switch (type.simpleNames().get(0)) {
      case "int", "boolean" -> zero(type);
      default -> CodeBlock.of("($T) 0", TypeNames.of(type));
    };
  }

  private CodeBlock notNull(Schema schema) {
    if (!(schema instanceof ScalarSchema scalar) || hasNoMethod(scalar)) {
      return codecs.read(schema);
    }
    String method = method(scalar.kind());
    // Without valueOf the conditional would be of the primitive type and unbox the other branch's
    // null.
    return scalar.isPrimitive() || !isBox(scalar)
        ? CodeBlock.of("$T.$L(in)", RuntimeTypes.JSON_VALUES, method)
        : CodeBlock.of(
            "$T.valueOf($T.$L(in))", TypeNames.of(scalar.type()), RuntimeTypes.JSON_VALUES, method);
  }

  /** Returns whether only a codec reads it. */
  private static boolean hasNoMethod(ScalarSchema scalar) {
    return scalar.kind() == ScalarSchema.Kind.TIME
        || scalar.kind() == ScalarSchema.Kind.NULL
        || !scalar.form().isOwn();
  }

  private static String method(ScalarSchema.Kind kind) {
    return switch (kind) {
      case BYTE -> "readByte";
      case SHORT -> "readShort";
      case INT -> "readInt";
      case LONG -> "readLong";
      case FLOAT -> "readFloat";
      case DOUBLE -> "readDouble";
      case BOOLEAN -> "readBoolean";
      case CHAR -> "readChar";
      case STRING -> "readString";
      case BIG_DECIMAL -> "readBigDecimal";
      case BIG_INTEGER -> "readBigInteger";
      case UUID -> "readUuid";
      case BYTES -> "readBytes";
      default -> "readChars";
    };
  }

  private static boolean isBox(ScalarSchema scalar) {
    return scalar.kind() != ScalarSchema.Kind.STRING
        && scalar.type().qualifiedNameOrEmpty().startsWith("java.lang.");
  }
}
