package dev.signet.processor.validate;

/** The source of a handler around one method, for tests about its parameters and result. */
final class Sources {

  static final String IMPORTS =
      """
      package demo;
      import com.fasterxml.jackson.annotation.*;
      import com.fasterxml.jackson.databind.*;
      import com.fasterxml.jackson.databind.annotation.*;
      import dev.signet.*;
      import dev.signet.identity.*;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      import java.util.concurrent.*;
      """;

  private Sources() {}

  /** Returns a class A with these members. */
  static String handler(String members) {
    return IMPORTS + "public final class A {\n" + members + "\n}\n";
  }

  /** Returns a class A with a function that takes this parameter, and these types beside it. */
  static String taking(String parameter, String... types) {
    return handler(
        "  @CloudFunction(\"take\") public void take(" + parameter + ") {}\n" + nested(types));
  }

  /** Returns a class A with a function that returns this type, and these types beside it. */
  static String returning(String type, String... types) {
    return handler(
        "  @CloudFunction(\"give\") public "
            + type
            + " /*>*/give() { return null; }\n"
            + nested(types));
  }

  /**
   * Returns the same class as {@link #returning}, whose function may return the caller's identity.
   */
  static String returningIdentity(String type, String... types) {
    return returning(type, types)
        .replace("@CloudFunction(", "@ReturnsCallerIdentity @CloudFunction(");
  }

  private static String nested(String... types) {
    return "  public static " + String.join("\n  public static ", types).strip() + "\n";
  }
}
