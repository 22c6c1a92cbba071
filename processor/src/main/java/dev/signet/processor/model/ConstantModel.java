package dev.signet.processor.model;

import java.util.List;

/** A value of an annotation, as generated code writes it. */
public sealed interface ConstantModel {

  /**
   * A value of a primitive type.
   *
   * @param type the keyword of the type
   * @param value the value in its box
   */
  record Primitive(String type, Object value) implements ConstantModel {}

  /** A String. */
  record Text(String value) implements ConstantModel {}

  /** A constant of an enum. */
  record Constant(TypeRef type, String name) implements ConstantModel {}

  /** A class literal. */
  record Literal(TypeRef type) implements ConstantModel {}

  /**
   * An array of the others.
   *
   * @param component the type of the elements, without arguments
   */
  record Array(TypeRef component, List<ConstantModel> elements) implements ConstantModel {}

  /**
   * Returns the value as JSON has it: a number, a boolean, a text, or a list of them. What JSON has
   * no number for, such as NaN, is a text.
   */
  default Object json() {
    if (this instanceof Primitive primitive) {
      return isOfJson(primitive.value()) ? primitive.value() : primitive.value().toString();
    }
    if (this instanceof Text text) {
      return text.value();
    }
    if (this instanceof Constant constant) {
      return constant.name();
    }
    if (this instanceof Literal literal) {
      return literal.type().kind() == TypeRef.Kind.DECLARED
          ? literal.type().qualifiedName()
          : literal.type().toString();
    }
    return ((Array) this).elements().stream().map(ConstantModel::json).toList();
  }

  /** Returns the value for a reader, such as {@code ADMIN}, {@code "eu"} or {@code {1,2}}. */
  default String text() {
    if (this instanceof Text text) {
      return '"' + text.value() + '"';
    }
    if (this instanceof Literal literal) {
      return literal.type() + ".class";
    }
    if (this instanceof Array array) {
      return "{"
          + String.join(",", array.elements().stream().map(ConstantModel::text).toList())
          + "}";
    }
    return String.valueOf(json());
  }

  private static boolean isOfJson(Object value) {
    return value instanceof Number number
        ? !Double.isNaN(number.doubleValue()) && !Double.isInfinite(number.doubleValue())
        : value instanceof Boolean;
  }
}
