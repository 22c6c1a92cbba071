package dev.signet.processor.collect.annotation;

import dev.signet.processor.javac.QualifiedNames;
import dev.signet.processor.javac.Reachability;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Knows the values for which ToStringSerializer and the shape STRING are the same. */
final class TextScalars {

  private static final Set<String> NAMES =
      Set.of(
          "java.lang.String",
          "java.lang.Boolean",
          "java.lang.Byte",
          "java.lang.Short",
          "java.lang.Integer",
          "java.lang.Long",
          "java.lang.Float",
          "java.lang.Double",
          "java.math.BigDecimal",
          "java.math.BigInteger",
          "java.util.UUID");

  private TextScalars() {}

  /** Returns whether the value at an element is one, or its content for contentUsing. */
  static boolean areAt(Element element, String member) {
    TypeMirror type = Reachability.valueType(element);
    return isOne(member.equals("contentUsing") ? content(type) : type);
  }

  private static TypeMirror content(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return array.getComponentType();
    }
    List<? extends TypeMirror> arguments =
        type instanceof DeclaredType declared ? declared.getTypeArguments() : List.of();
    return arguments.isEmpty() ? type : arguments.get(arguments.size() - 1);
  }

  private static boolean isOne(TypeMirror type) {
    String name = QualifiedNames.of(type);
    return type.getKind().isPrimitive() || NAMES.contains(name) || name.startsWith("java.time.");
  }
}
