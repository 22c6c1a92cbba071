package dev.signet.processor.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles by Eclipse's compilers, which answer some questions otherwise than javac. */
class EclipseCompilerTest {

  private static final List<String> DOCUMENTS =
      List.of(
          "META-INF/signet/functions.json",
          "META-INF/signet/openapi.json",
          "META-INF/signet/client/signet-client.ts",
          "META-INF/signet/client/signet-client.js",
          "META-INF/signet/client/signet-client.d.ts",
          "META-INF/services/dev.signet.function.FunctionIndex");

  private static final String HANDLER =
      """
      package shop;
      import com.fasterxml.jackson.annotation.JsonProperty;
      import dev.signet.CloudFunction;
      import java.util.*;
      public class Shop {
        public static class Note {
          public String text;
          private int size;
          public int getSize() { return size; }
          public void setSize(int size) { this.size = size; }
        }
        public static class Loud extends Note {
          private List<Kind> kinds = new ArrayList<>();
          public List<Kind> getKinds() { return kinds; }
          public void setKinds(List<Kind> kinds) { this.kinds = kinds; }
        }
        public record Named(String second, String first, @JsonProperty("last") String a) {
          public static final String CONSTANT = "x";
        }
        public record Checked(int b, int a) {
          public Checked { if (b < 0) { throw new IllegalArgumentException(); } }
        }
        public record Box<T>(T zebra, Optional<T> apple) {}
        public enum Kind { ZULU, ALPHA }
        @CloudFunction("note") public Note note(Note note) { return note; }
        @CloudFunction("loud") public Loud loud(Loud loud) { return loud; }
        @CloudFunction("named") public Named named(Named named) { return named; }
        @CloudFunction("checked") public Checked checked(Checked checked) { return checked; }
        @CloudFunction("box") public Box<Named> box(Box<Named> box) { return box; }
        @CloudFunction("fields") public String fields(String z, int a, Kind k, Optional<String> m) {
          return z + a + k + m.orElse("");
        }
      }
      """;

  @TempDir Path folder;

  static Stream<Path> compilers() throws IOException {
    try (Stream<Path> jars = Files.list(Path.of(System.getProperty("signet.eclipse.compilers")))) {
      return jars.sorted().toList().stream();
    }
  }

  @Test
  void areThere() throws IOException {
    assertThat(compilers()).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("compilers")
  void sayNothingAndWriteTheDocumentsThatJavacWrites(Path compiler) {
    Project javac = project("javac");
    assertThat(javac.compile()).isEqualTo(new Project.Output(0, ""));
    Project eclipse = project("eclipse");
    assertThat(eclipse.compileByEclipse(compiler, "17")).isEqualTo(new Project.Output(0, ""));

    for (String document : DOCUMENTS) {
      assertThat(eclipse.classes().resolve(document))
          .hasSameTextualContentAs(javac.classes().resolve(document));
    }
    for (String[] call :
        new String[][] {
          {"note", "{\"text\":\"t\",\"size\":2}"},
          {"loud", "{\"size\":2,\"kinds\":[\"ALPHA\"]}"},
          {"named", "{\"second\":\"2\",\"first\":\"1\",\"last\":\"3\"}"},
          {"checked", "{\"b\":2,\"a\":1}"},
          {"checked", "{\"b\":-2,\"a\":1}"},
          {"box", "{\"zebra\":{\"second\":\"2\",\"first\":\"1\",\"last\":\"3\"}}"},
          {"fields", "{\"z\":\"z\",\"a\":1,\"k\":\"ZULU\"}"}
        }) {
      assertThat(eclipse.java("demo.Main", call)).isEqualTo(javac.java("demo.Main", call));
    }
  }

  private Project project(String name) {
    return new Project(folder.resolve(name))
        .source("shop/Shop.java", HANDLER)
        .source("demo/Main.java", ConsumerProjectsTest.MAIN)
        .withSignet();
  }
}
