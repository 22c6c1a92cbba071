package dev.signet.processor.validate;

/** A handler around one method, for tests about what the method takes and gives. */
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

  /** Class A with these members. */
  static String handler(String members) {
    return IMPORTS + "public final class A {\n" + members + "\n}\n";
  }

  /** Class A with a function that takes this parameter, and these types beside it. */
  static String taking(String parameter, String... types) {
    return handler(
        "  @CloudFunction(\"take\") public void take(" + parameter + ") {}\n" + nested(types));
  }

  /** Class A with a function that returns this type, and these types beside it. */
  static String returning(String type, String... types) {
    return handler(
        "  @CloudFunction(\"give\") public "
            + type
            + " /*>*/give() { return null; }\n"
            + nested(types));
  }

  /** The same, with the caller's identity on purpose. */
  static String returningIdentity(String type, String... types) {
    return returning(type, types)
        .replace("@CloudFunction(", "@ReturnsCallerIdentity @CloudFunction(");
  }

  private static String nested(String... types) {
    return "  public static " + String.join("\n  public static ", types).strip() + "\n";
  }
}
