package dev.signet.processor.model;

import java.util.List;

/**
 * A Java type as generated code writes it, without javac's own types.
 *
 * @param kind the kind, which decides which of the other components are used
 * @param packageName for a declared type; empty for the unnamed package
 * @param simpleNames for a declared type, the outermost first; for a primitive its keyword
 * @param arguments type arguments of a declared type, or the one component type of an array
 * @param variant tells apart several forms in JSON of one Java type; empty for its usual form
 */
public record TypeRef(
    Kind kind,
    String packageName,
    List<String> simpleNames,
    List<TypeRef> arguments,
    String variant) {

  /** The kinds of types that reach generated code. */
  public enum Kind {
    /** A primitive, or void. */
    PRIMITIVE,
    /** A class or interface, with or without arguments. */
    DECLARED,
    /** An array. */
    ARRAY
  }

  /** Returns a primitive type or void. */
  public static TypeRef primitive(String keyword) {
    return new TypeRef(Kind.PRIMITIVE, "", List.of(keyword), List.of(), "");
  }

  /** Returns a class or interface. */
  public static TypeRef declared(
      String packageName, List<String> simpleNames, List<TypeRef> arguments) {
    return new TypeRef(Kind.DECLARED, packageName, simpleNames, arguments, "");
  }

  /** Returns an array type. */
  public static TypeRef array(TypeRef component) {
    return new TypeRef(Kind.ARRAY, "", List.of(), List.of(component), "");
  }

  /** Returns the same Java type in another form of JSON. */
  public TypeRef withVariant(String other) {
    return new TypeRef(kind, packageName, simpleNames, arguments, other);
  }

  /** Returns whether it is {@code void}. */
  public boolean isVoid() {
    return kind == Kind.PRIMITIVE && simpleNames.get(0).equals("void");
  }

  /** Returns the qualified name without arguments, such as {@code java.util.List}. */
  public String qualifiedName() {
    String name = String.join(".", simpleNames);
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  /**
   * Returns the qualified name as {@link #qualifiedName()} does, or empty text for a primitive or
   * an array.
   */
  public String qualifiedNameOrEmpty() {
    return kind == Kind.DECLARED ? qualifiedName() : "";
  }

  /**
   * Compares as a record does. Linking the record's own method would cost each compilation
   * milliseconds.
   */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof TypeRef type
            && kind == type.kind
            && packageName.equals(type.packageName)
            && simpleNames.equals(type.simpleNames)
            && arguments.equals(type.arguments)
            && variant.equals(type.variant);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * packageName.hashCode() + simpleNames.hashCode()) + arguments.hashCode();
  }

  /** Returns the type in source code, with simple names. */
  @Override
  public String toString() {
    if (kind == Kind.ARRAY) {
      return arguments.get(0) + "[]";
    }
    String name = String.join(".", simpleNames);
    if (arguments.isEmpty()) {
      return name;
    }
    return name + "<" + String.join(", ", arguments.stream().map(TypeRef::toString).toList()) + ">";
  }
}
