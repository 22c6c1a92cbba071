package dev.signet.processor.generate.rule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import dev.signet.processor.testing.Generating;
import dev.signet.processor.testing.Project;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotations and policies that are class files, or that another processor writes. */
class RulesOfOtherBuildsTest {

  private static final String LIBRARY =
      """
      package lib;
      import dev.signet.*;
      import dev.signet.identity.*;
      public class Lib {
        @RequirePolicy(Policy.class)
        public @interface Rule {
          String zone() default "eu";
          int least();
          String app() default "none";
          long most() default 9;
        }
        public static class Policy {
          public boolean permits(
              OpenId caller, String z, int l, @FromPayload("size") long s, String a, long m) {
            return z.equals("eu") && a.equals("none") && l <= s && s <= m;
          }
        }
        @Rule(least = 0) public @interface Hidden {}
        @Hidden public @interface Deeper {}
      }
      """;

  @TempDir private Path folder;

  private Project library;

  @BeforeEach
  void compileTheLibraryWithoutNamesOfParameters() {
    library = new Project(folder.resolve("lib")).source("lib/Lib.java", LIBRARY);
    library.options("-g:none");
    assertThat(library.compile().text()).isEmpty();
  }

  @Test
  void aRuleOfAJarIsAskedWithItsValuesInTheOrderOfTheAnnotationType() throws Exception {
    Project app =
        app("@lib.Lib.Rule(least = 3) @CloudFunction(\"grow\") public int grow(long size)");

    assertThat(app.compile()).isEqualTo(new Project.Output(0, ""));

    URL[] path = {app.classes().toUri().toURL(), library.classes().toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(path, getClass().getClassLoader());
        Functions functions = Functions.of(loader)) {
      assertThat(functions.call("grow", Functions.user("oLin"), "{\"size\":3}")).startsWith("OK");
      assertThat(functions.call("grow", Functions.user("oLin"), "{\"size\":2}"))
          .startsWith("PERMISSION_DENIED");
      assertThat(functions.call("grow", Functions.user("oLin"), "{\"size\":10}"))
          .startsWith("PERMISSION_DENIED");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Hidden", "Deeper"})
  void anAnnotationOfAJarThatOnlyCarriesARuleIsNotBelievedToBeOne(String annotation) {
    Project app = app("@lib.Lib." + annotation + " @CloudFunction(\"grow\") public int grow()");

    assertThat(app.compile().text())
        .contains("App.java:3: error: [signet:RuleAnnotation]", "@Rule on it asks nothing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"method", "class"})
  void aRuleThatAnotherProcessorWritesIsNotLostInSilence(String place) {
    String rule = "@AdminOnly ";
    String handler =
        "package demo; import dev.signet.*;\n"
            + (place.equals("class") ? rule : "")
            + "public class H { "
            + (place.equals("method") ? rule : "")
            + "@CloudFunction(\"fn\") public static int fn() { return 1; } }";
    Compiled compiled =
        Compile.with("-Asignet.lang=en")
            .before(
                Generating.inRound(
                    1,
                    "demo.AdminOnly",
                    "package demo; @dev.signet.RequirePolicy(Nobody.class) public @interface"
                        + " AdminOnly {}"))
            .compile(
                handler,
                "package demo;\npublic class Nobody { boolean permits() { return false; } }");

    compiled
        .hasOnlyError(DiagnosticId.RULE_ANNOTATION)
        .saying("AdminOnly cannot be a requirement: another processor writes it");
  }

  private Project app(String function) {
    return new Project(folder.resolve("app"))
        .source(
            "app/App.java",
            "package app; import dev.signet.*;\npublic class App {\n"
                + function
                + " { return 1; }\n}\n")
        .against(library.classes())
        .options("-Asignet.lang=en")
        .withSignet();
  }
}
