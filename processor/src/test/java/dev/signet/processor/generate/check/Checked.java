package dev.signet.processor.generate.check;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Calls functions whose payloads have constraints as a user would. */
public final class Checked {

  private static final String HEAD =
      """
      package demo;
      import dev.signet.*;
      import jakarta.validation.*;
      import jakarta.validation.constraints.*;
      import java.math.*;
      import java.time.*;
      import java.util.*;
      """;

  private Checked() {}

  /** Returns the source of a handler with these members. */
  public static String handler(String members) {
    return HEAD + "public final class Shop {\n" + members + "}\n";
  }

  /** Returns the source of a function {@code take} of a record with these components. */
  public static String taking(String components) {
    return handler(
        """
          public record Req(%s) {}
          @CloudFunction("take") public String take(Req req) { return "ok"; }
        """
            .formatted(components));
  }

  /**
   * Returns the answer of {@code take} to a payload in which single quotes stand for double ones.
   */
  static String answer(String source, String json) {
    try (Functions functions = Functions.of(Compile.sources(source).isClean())) {
      return answer(functions, json);
    }
  }

  /** Returns the answer of {@code take} among functions that are already compiled. */
  static String answer(Functions functions, String json) {
    String answer = functions.call("take", Functions.user("oA"), json.replace('\'', '"'));
    if (answer.equals("OK \"ok\"")) {
      return "ok";
    }
    String start = "INVALID_ARGUMENT ";
    if (!answer.startsWith(start)) {
      throw new AssertionError(answer);
    }
    String message = answer.replaceFirst(".*?\"message\":\"(.*?[^\\\\])\".*", "$1");
    return Arrays.stream(message.split("; ")).sorted().collect(Collectors.joining("; "));
  }
}
