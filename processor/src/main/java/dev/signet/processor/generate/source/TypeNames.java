package dev.signet.processor.generate.source;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.signet.processor.model.TypeRef;
import java.util.List;

/** Turns the model's types into JavaPoet's. */
public final class TypeNames {

  private TypeNames() {}

  public static TypeName of(TypeRef type) {
    return switch (type.kind()) {
      case PRIMITIVE -> primitive(type.simpleNames().get(0));
      case ARRAY -> ArrayTypeName.of(of(type.arguments().get(0)));
      case DECLARED ->
          type.arguments().isEmpty()
              ? classOf(type)
              : ParameterizedTypeName.get(
                  classOf(type),
                  type.arguments().stream().map(TypeNames::of).toArray(TypeName[]::new));
    };
  }

  public static ClassName classOf(TypeRef type) {
    List<String> names = type.simpleNames();
    return ClassName.get(
        type.packageName(), names.get(0), names.subList(1, names.size()).toArray(String[]::new));
  }

  private static TypeName primitive(String keyword) {
    return switch (keyword) {
      case "boolean" -> TypeName.BOOLEAN;
      case "byte" -> TypeName.BYTE;
      case "short" -> TypeName.SHORT;
      case "int" -> TypeName.INT;
      case "long" -> TypeName.LONG;
      case "char" -> TypeName.CHAR;
      case "float" -> TypeName.FLOAT;
      case "double" -> TypeName.DOUBLE;
      default -> TypeName.VOID;
    };
  }
}
