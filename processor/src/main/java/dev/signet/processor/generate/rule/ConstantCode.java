package dev.signet.processor.generate.rule;

import com.palantir.javapoet.CodeBlock;
import dev.signet.processor.generate.source.JavaLiteral;
import dev.signet.processor.generate.source.TypeNames;
import dev.signet.processor.model.ConstantModel;

/** Writes the values of annotations as Java. */
final class ConstantCode {

  private ConstantCode() {}

  static CodeBlock of(ConstantModel constant) {
    if (constant instanceof ConstantModel.Text text) {
      return CodeBlock.of("$L", JavaLiteral.of(text.value()));
    }
    if (constant instanceof ConstantModel.Constant name) {
      return CodeBlock.of("$T.$L", TypeNames.of(name.type()), name.name());
    }
    if (constant instanceof ConstantModel.Literal literal) {
      return CodeBlock.of("$T.class", TypeNames.of(literal.type()));
    }
    if (constant instanceof ConstantModel.Array array) {
      return CodeBlock.of(
          "new $T[] {$L}",
          TypeNames.of(array.component()),
          array.elements().stream().map(ConstantCode::of).collect(CodeBlock.joining(", ")));
    }
    ConstantModel.Primitive primitive = (ConstantModel.Primitive) constant;
    return CodeBlock.of("$L", primitive(primitive.type(), primitive.value()));
  }

  private static String primitive(String type, Object value) {
    return switch (type) {
      case "byte", "short" -> "(" + type + ") " + value;
      case "long" -> value + "L";
      case "char" -> "(char) " + (int) (Character) value;
      case "float" -> floating("Float", String.valueOf(value), "f");
      case "double" -> floating("Double", String.valueOf(value), "d");
      default -> String.valueOf(value);
    };
  }

  private static String floating(String box, String value, String suffix) {
    return switch (value) {
      case "NaN" -> box + ".NaN";
      case "Infinity" -> box + ".POSITIVE_INFINITY";
      case "-Infinity" -> box + ".NEGATIVE_INFINITY";
      default -> value + suffix;
    };
  }
}
