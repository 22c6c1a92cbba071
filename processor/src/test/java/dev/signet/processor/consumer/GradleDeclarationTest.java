package dev.signet.processor.consumer;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.CloudFunctionProcessor;
import dev.signet.processor.testing.Layer;
import dev.signet.processor.testing.LayeredCompile;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Signet tells Gradle about its processors, and whether they keep to it. */
class GradleDeclarationTest {

  private static final String HANDLERS =
      """
      package shop;
      public class A {
        @dev.signet.CloudFunction("fa") public String a(String s) { return s; }
        public static class Inner {
          @dev.signet.CloudFunction("fi") public String inner(String text) { return text; }
        }
      }
      """;
  private static final String OTHER =
      """
      package shop;
      public class B { @dev.signet.CloudFunction("fb") public String b(int n) { return "b" + n; } }
      """;

  /** A call of a filer that creates a file. */
  private record Created(String method, List<Object> place, List<Element> originating) {}

  @TempDir Path folder;

  @Test
  void namesTheProcessorsThatJavacFinds() throws IOException {
    Map<String, String> declared =
        lines("META-INF/gradle/incremental.annotation.processors")
            .map(line -> line.split(","))
            .collect(toMap(parts -> parts[0], parts -> parts[1]));
    assertThat(declared.keySet())
        .containsExactlyInAnyOrderElementsOf(
            lines("META-INF/services/javax.annotation.processing.Processor").toList());
    assertThat(declared)
        .containsEntry("dev.signet.processor.CloudFunctionProcessor", "isolating")
        .containsEntry("dev.signet.processor.FunctionIndexProcessor", "aggregating");
  }

  @Test
  void holdsForEveryFileThatIsWritten() {
    List<Created> isolating = new ArrayList<>();
    List<Created> aggregating = new ArrayList<>();
    LayeredCompile javac = new LayeredCompile(folder, noting(isolating), noting(aggregating));
    assertThat(javac.compile(List.of(), "shop/A.java", HANDLERS, "shop/B.java", OTHER)).isEmpty();

    assertThat(isolating)
        .hasSizeGreaterThan(4)
        .allSatisfy(
            file -> {
              assertThat(file.method()).isEqualTo("createSourceFile");
              assertThat(file.originating()).hasSize(1);
              TypeElement handler = (TypeElement) file.originating().get(0);
              assertThat(handler.getNestingKind()).isEqualTo(NestingKind.TOP_LEVEL);
              assertThat(handler.toString()).isIn("shop.A", "shop.B");
            });
    assertThat(aggregating)
        .hasSizeGreaterThan(4)
        .allSatisfy(file -> assertThat(file.originating()).isNotEmpty())
        .filteredOn(file -> file.method().equals("createResource"))
        .allSatisfy(
            file -> assertThat(file.place().get(0)).isEqualTo(StandardLocation.CLASS_OUTPUT));
  }

  private static UnaryOperator<ProcessingEnvironment> noting(List<Created> files) {
    return inner -> new Layer(inner, noting(inner.getFiler(), files));
  }

  private static Filer noting(Filer inner, List<Created> files) {
    return (Filer)
        Proxy.newProxyInstance(
            GradleDeclarationTest.class.getClassLoader(),
            new Class<?>[] {Filer.class},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("create")) {
                int last = arguments.length - 1;
                files.add(
                    new Created(
                        method.getName(),
                        List.of(arguments).subList(0, last),
                        List.of((Element[]) arguments[last])));
              }
              try {
                return method.invoke(inner, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private static Stream<String> lines(String resource) throws IOException {
    try (InputStream in =
        CloudFunctionProcessor.class.getClassLoader().getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
    }
  }
}
