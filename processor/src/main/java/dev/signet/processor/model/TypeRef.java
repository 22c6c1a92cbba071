package dev.signet.processor.model;

import java.util.List;

/**
 * A Java type as generated code writes it, without javac's own types.
 *
 * @param kind which of the other components are used
 * @param packageName for a declared type; empty for the unnamed package
 * @param simpleNames for a declared type, the outermost first; for a primitive its keyword
 * @param arguments type arguments of a declared type, or the one component type of an array
 */
public record TypeRef(
    Kind kind, String packageName, List<String> simpleNames, List<TypeRef> arguments) {

  /** The kinds of types that reach generated code. */
  public enum Kind {
    /** A primitive, or void. */
    PRIMITIVE,
    /** A class or interface, with or without arguments. */
    DECLARED,
    /** An array. */
    ARRAY
  }

  /** A primitive type or void. */
  public static TypeRef primitive(String keyword) {
    return new TypeRef(Kind.PRIMITIVE, "", List.of(keyword), List.of());
  }

  /** A class or interface. */
  public static TypeRef declared(
      String packageName, List<String> simpleNames, List<TypeRef> arguments) {
    return new TypeRef(Kind.DECLARED, packageName, simpleNames, arguments);
  }

  /** An array. */
  public static TypeRef array(TypeRef component) {
    return new TypeRef(Kind.ARRAY, "", List.of(), List.of(component));
  }

  /** Returns whether it is {@code void}. */
  public boolean isVoid() {
    return kind == Kind.PRIMITIVE && simpleNames.get(0).equals("void");
  }

  /** The qualified name without arguments, such as {@code java.util.List}. */
  public String qualifiedName() {
    String name = String.join(".", simpleNames);
    return packageName.isEmpty() ? name : packageName + "." + name;
  }

  /** As {@link #qualifiedName()}; empty for a primitive or an array. */
  public String qualifiedNameOrEmpty() {
    return kind == Kind.DECLARED ? qualifiedName() : "";
  }

  /** Equal to the record's own method, whose linkage would cost each compilation milliseconds. */
  @Override
  public boolean equals(Object other) {
    return this == other
        || other instanceof TypeRef type
            && kind == type.kind
            && packageName.equals(type.packageName)
            && simpleNames.equals(type.simpleNames)
            && arguments.equals(type.arguments);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * packageName.hashCode() + simpleNames.hashCode()) + arguments.hashCode();
  }

  /** As source code would have it, with simple names. */
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
