package dev.signet.processor.javac;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Layer;
import dev.signet.processor.testing.LayeredCompile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.ProcessingEnvironment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles with environments around that of javac, as build tools have them. */
class SourceFilesTest {

  private static final String A =
      """
      package shop;
      public class A { @dev.signet.CloudFunction("fa") public String a(String s) { return s; } }
      """;
  private static final String B =
      """
      package shop;
      public class B {
        public static class Page { public int size = 10; }
        @dev.signet.CloudFunction("fb") public String b(int n) { return "b" + n; }
        @dev.signet.CloudFunction("page") public String page(Page page) { return "p"; }
      }
      """;

  @TempDir Path folder;

  static Stream<UnaryOperator<ProcessingEnvironment>> transparent() {
    return Stream.of(
        UnaryOperator.identity(),
        Layer::of,
        Layer::ofSubclass,
        Layer::ofProxy,
        Layer.all(Layer::of, Layer::ofProxy, Layer::ofSubclass));
  }

  static Stream<UnaryOperator<ProcessingEnvironment>> any() {
    return Stream.concat(
        transparent(), Stream.of(Layer::opaque, Layer.all(Layer::opaque, Layer::of)));
  }

  @ParameterizedTest
  @MethodSource("any")
  void areToldFromClassFiles(UnaryOperator<ProcessingEnvironment> layers) throws IOException {
    LayeredCompile javac = new LayeredCompile(folder, layers, layers);
    assertThat(javac.compile(List.of(), "shop/A.java", A, "shop/B.java", B))
        .noneMatch(text -> text.contains(DiagnosticId.HANDLER_WITHOUT_SOURCE.toString()));
    byte[] wrapper = Files.readAllBytes(folder.resolve("shop/B_Signet.class"));
    byte[] codecs = Files.readAllBytes(folder.resolve("shop/B_SignetCodecs.class"));

    Files.delete(folder.resolve("META-INF/services/dev.signet.function.FunctionIndex"));
    assertThat(javac.compile(List.of("shop.B"), "shop/A.java", A)).isEmpty();
    assertThat(folder.resolve("shop/B_Signet.class")).hasBinaryContent(wrapper);
    assertThat(folder.resolve("shop/B_SignetCodecs.class")).hasBinaryContent(codecs);
    assertThat(folder.resolve("META-INF/services/dev.signet.function.FunctionIndex"))
        .content()
        .contains("# shop.A_Signet", "# shop.B_Signet");

    Files.delete(folder.resolve("shop/B_Signet.class"));
    Files.delete(folder.resolve("shop/B_Signet.java"));
    assertThat(javac.compile(List.of("shop.B"), "shop/A.java", A))
        .singleElement()
        .asString()
        .contains("[signet:" + DiagnosticId.HANDLER_WITHOUT_SOURCE + "]", "shop.B");
  }

  @ParameterizedTest
  @MethodSource("transparent")
  void showTheDefaultOfAField(UnaryOperator<ProcessingEnvironment> layers) {
    assertThat(new LayeredCompile(folder, layers, layers).compile(List.of(), "shop/B.java", B))
        .singleElement()
        .asString()
        .contains("[signet:" + DiagnosticId.DEFAULT_NEVER_APPLIES + "]");
  }

  @Test
  void areNotSearchedForWithoutEnd() {
    UnaryOperator<ProcessingEnvironment> deep = Layer::of;
    for (int i = 0; i < 20; i++) {
      UnaryOperator<ProcessingEnvironment> inner = deep;
      deep = environment -> Layer.of(inner.apply(environment));
    }
    assertThat(new LayeredCompile(folder, deep, deep).compile(List.of(), "shop/A.java", A))
        .isEmpty();
  }
}
