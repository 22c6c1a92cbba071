package dev.signet.processor.validate;

import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;

/** Compiles controllers of a Spring application. */
final class Controllers {

  private static final String HEAD =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.function.*;
      import dev.signet.identity.*;
      import dev.signet.limit.*;
      import dev.signet.opendata.*;
      import dev.signet.push.*;
      import dev.signet.user.*;
      import java.util.*;
      import org.springframework.stereotype.Controller;
      import org.springframework.web.bind.annotation.*;
      """;

  private Controllers() {}

  /** Compiles members of a controller. */
  static Compiled members(String members) {
    return files("@RestController class C { " + members + " }");
  }

  /** Compiles whole files, each without its package and imports. */
  static Compiled files(String... files) {
    String[] complete = new String[files.length];
    for (int i = 0; i < files.length; i++) {
      complete[i] = files[i].contains("package ") ? files[i] : HEAD + files[i];
    }
    return Compile.with("-Asignet.lang=en", "-Xlint:-auxiliaryclass").compile(complete);
  }
}
