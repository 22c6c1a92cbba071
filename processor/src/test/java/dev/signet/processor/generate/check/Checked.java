package dev.signet.processor.generate.check;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Functions;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Functions that take a payload with constraints, called by a user. */
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

  /** A handler with these members. */
  public static String handler(String members) {
    return HEAD + "public final class Shop {\n" + members + "}\n";
  }

  /** A function {@code take} of a record with these components. */
  public static String taking(String components) {
    return handler(
        """
          public record Req(%s) {}
          @CloudFunction("take") public String take(Req req) { return "ok"; }
        """
            .formatted(components));
  }

  /** What {@code take} answers to a payload in which single quotes stand for double ones. */
  static String answer(String source, String json) {
    try (Functions functions = Functions.of(Compile.sources(source).isClean())) {
      return answer(functions, json);
    }
  }

  /** As above, of functions that are there. */
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
