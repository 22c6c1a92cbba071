package dev.signet.processor.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Project;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deploys functions that were compiled apart from each other. */
class SeveralJarsTest {

  private static final String SERVICE = "META-INF/services/dev.signet.function.FunctionIndex";

  @TempDir Path folder;

  @Test
  void whoseHandlersShareAPackageAreAllFoundAndTheHostSaysWhere() {
    Project orders = compiled("orders", "Orders", "order");
    Project carts = compiled("carts", "Carts", "cart").against(orders.classes());
    assertThat(carts.java("demo.Names", "sources").text())
        .startsWith("cart order")
        .contains(sourceOf("carts") + " (1), ", sourceOf("orders") + " (1)");
  }

  @Test
  void areDescribedByOneClientAndOneDocument() {
    Project orders = project("orders", "Orders", "order").options("-Asignet.documents=none");
    assertThat(orders.compile()).isEqualTo(new Project.Output(0, ""));
    assertThat(orders.classes().resolve("META-INF/signet")).doesNotExist();

    Project app = project("app", "App", "app").against(orders.classes());
    assertThat(app.compile()).isEqualTo(new Project.Output(0, ""));
    assertThat(text(app, "META-INF/signet/openapi.json")).contains("/app", "/order");
    assertThat(text(app, "META-INF/signet/functions.json")).contains("\"app\"", "\"order\"");
    assertThat(text(app, "META-INF/signet/client/signet-client.d.ts"))
        .contains("app(data: AppPayload)", "order(data: OrderPayload)");
    assertThat(text(app, SERVICE)).doesNotContain("Orders");
  }

  @Test
  void areDescribedByAnApplicationThatHasNoFunctionOfItsOwn() {
    Project orders = project("orders", "Orders", "order").options("-Asignet.documents=none");
    assertThat(orders.compile()).isEqualTo(new Project.Output(0, ""));
    Project app =
        new Project(folder.resolve("app"))
            .source("demo/Names.java", FunctionNames.MAIN)
            .withSignet()
            .options("-Asignet.documents=always")
            .against(orders.classes());
    assertThat(app.compile()).isEqualTo(new Project.Output(0, ""));
    assertThat(text(app, "META-INF/signet/openapi.json")).contains("/order");
    assertThat(app.classes().resolve(SERVICE)).doesNotExist();
    assertThat(app.java("demo.Names").text()).isEqualToIgnoringNewLines("order");
  }

  @Test
  void thatWroteFilesOfTheSameNamesAreNamedInANote() {
    Project orders = compiled("orders", "Orders", "order");
    Project.Output output = project("app", "App", "app").against(orders.classes()).compile();
    assertThat(output.exitCode()).isZero();
    assertThat(output.text())
        .contains("[signet:" + DiagnosticId.FUNCTIONS_OF_OTHER_JARS + "]")
        .contains("dev.signet.index.shop_Orders");
  }

  @Test
  void withOneNameForTwoFunctionsAreRefusedByTheCompilerAndByTheHost() {
    Project orders = compiled("orders", "Orders", "same");
    Project.Output output = project("app", "App", "same").against(orders.classes()).compile();
    assertThat(output.exitCode()).isNotZero();
    assertThat(output.text())
        .contains("App.java:2: error: [signet:" + DiagnosticId.FUNCTION_NAME_TWICE + "]")
        .contains("shop.Orders#call");

    Project apart = compiled("apart", "Apart", "same").against(orders.classes());
    assertThat(apart.java("demo.Names").text())
        .contains("'same' is used twice", sourceOf("apart"), sourceOf("orders"));
  }

  @Test
  void withOneNameForTwoIndexesAreRefusedByTheHost() {
    String option = "-Asignet.index=shop.Index";
    Project orders = project("orders", "Orders", "order").options(option);
    assertThat(orders.compile()).isEqualTo(new Project.Output(0, ""));
    Project carts = project("carts", "Carts", "cart").options(option);
    assertThat(carts.compile()).isEqualTo(new Project.Output(0, ""));
    assertThat(carts.against(orders.classes()).java("demo.Names").text())
        .contains("shop.Index is in", sourceOf("carts"), sourceOf("orders"), "-Asignet.index");
  }

  @Test
  void areRefusedByTheHostWhenOneServiceFileOverwroteTheOther() throws IOException {
    Project orders = compiled("orders", "Orders", "order");
    Project app = project("app", "App", "app").against(orders.classes());
    assertThat(app.compile().exitCode()).isZero();
    copyAllButWhatIsThere(orders.classes(), app.classes());
    Project whole = new Project(folder.resolve("app"));
    assertThat(whole.java("demo.Names").text())
        .contains("dev.signet.index.shop_Orders is there but not registered")
        .contains("ServicesResourceTransformer", "mergeServiceFiles()");
  }

  @Test
  void inTestSourcesDoNotHideThoseOfTheApplication() {
    Project main = compiled("main", "F", "real");
    Project test =
        new Project(folder.resolve("test"))
            .source(
                "shop/FakeTest.java",
                """
                package shop;
                public class FakeTest {
                  public static class Fake {
                    @dev.signet.CloudFunction("fake") public String f() { return "fake"; }
                  }
                }
                """)
            .withSignet()
            .against(main.classes());
    assertThat(test.compile().exitCode()).isZero();
    assertThat(test.java("demo.Names").text()).isEqualToIgnoringNewLines("fake real");
  }

  private static String sourceOf(String project) {
    return project + "/classes";
  }

  private Project compiled(String name, String handler, String function) {
    Project project = project(name, handler, function);
    assertThat(project.compile()).isEqualTo(new Project.Output(0, ""));
    return project;
  }

  private Project project(String name, String handler, String function) {
    return new Project(folder.resolve(name))
        .source(
            "shop/" + handler + ".java",
            """
            package shop;
            public class %s { @dev.signet.CloudFunction("%s") public String call(int n) { return "x"; } }
            """
                .formatted(handler, function))
        .source("demo/Names.java", FunctionNames.MAIN)
        .withSignet();
  }

  private static String text(Project project, String path) {
    return new String(project.file(path), StandardCharsets.UTF_8);
  }

  private static void copyAllButWhatIsThere(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = to.resolve(from.relativize(file));
        if (!Files.exists(target)) {
          Files.createDirectories(target.getParent());
          Files.copy(file, target);
        }
      }
    }
  }
}
