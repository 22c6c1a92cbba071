package dev.signet.processor.validate;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import java.util.Arrays;

/** Compiles short source texts, to which it adds the package and the imports. */
final class Handlers {

  private static final String HEAD =
      """
      package demo;
      import com.fasterxml.jackson.annotation.*;
      import dev.signet.*;
      import dev.signet.error.*;
      import dev.signet.function.*;
      import dev.signet.identity.*;
      import dev.signet.opendata.*;
      import dev.signet.push.*;
      import java.util.*;
      """;

  private Handlers() {}

  /** Compiles files, each without its package and imports. */
  static Compiled files(String... sources) {
    return Compile.sources(
        Arrays.stream(sources).map(source -> HEAD + source).toArray(String[]::new));
  }

  /** Compiles a class with these members. */
  static Compiled members(String members) {
    return files("public class Handler {\n" + members + "\n}\n");
  }
}
