package dev.signet.processor.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Project;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Builds small projects like those of users, each with one other tool or library. */
class ConsumerProjectsTest {

  /** Calls a function as the CloudRun host would, and prints the answer. */
  static final String MAIN =
      """
      package demo;
      import dev.signet.function.*;
      import dev.signet.host.*;
      import dev.signet.ingress.*;
      import dev.signet.json.wire.*;
      import java.nio.charset.StandardCharsets;
      import java.time.Duration;
      import java.util.List;
      public final class Main {
        public static void main(String[] args) {
          FunctionTable table = FunctionTable.load(Main.class.getClassLoader());
          Pipeline pipeline = new Pipeline(List.of(), d -> {}, new PayloadReader(JsonLimits.defaults()));
          RequestHeaders headers = RequestHeaders.of("X-WX-OPENID", "oUser", "X-WX-APPID",
              "wx0123456789abcdef", "X-WX-SOURCE", "wx_client");
          CloudRunPrivateIngress ingress = new CloudRunPrivateIngress(IngressSettings.none());
          FunctionResult<byte[]> result = pipeline.run(table.find(args[0]),
              new Invocation("r", () -> ingress.verify(headers),
                  JsonInput.bytes(args[1].getBytes(StandardCharsets.UTF_8)),
                  Deadline.after(Duration.ofSeconds(30))), JsonOutput.bytes()).await();
          System.out.println(result.outcome() + " " + new String(result.body(), StandardCharsets.UTF_8));
        }
      }
      """;

  @TempDir Path folder;

  @Test
  void onJavaElevenCompileWithoutAWarningAndRun() {
    Project project =
        new Project(folder)
            .source("demo/Main.java", MAIN)
            .source(
                "demo/Beans.java",
                """
                package demo;
                import dev.signet.CloudFunction;
                import dev.signet.identity.OpenId;
                import java.util.List;
                public final class Beans {
                  public static final class Request {
                    private String name;
                    private List<Integer> numbers;
                    public String getName() { return name; }
                    public void setName(String name) { this.name = name; }
                    public List<Integer> getNumbers() { return numbers; }
                    public void setNumbers(List<Integer> numbers) { this.numbers = numbers; }
                  }
                  @CloudFunction("sum") public String sum(OpenId caller, Request request) {
                    return request.getName() + request.getNumbers().stream().mapToInt(n -> n).sum();
                  }
                }
                """)
            .withSignet()
            .options("--release", "11", "-Xlint:all,-processing,-options,-path", "-Werror");
    assertThat(project.compile()).isEqualTo(new Project.Output(0, ""));
    assertThat(majorVersion(project.file("demo/Beans_Signet.class"))).isEqualTo(55);
    assertThat(majorVersion(project.file("demo/Scf_sum.class"))).isEqualTo(55);
    assertThat(project.java("demo.Main", "sum", "{\"name\":\"n\",\"numbers\":[1,2]}").text())
        .isEqualToIgnoringNewLines("OK \"n3\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"8", "9", "10"})
  void onAnOlderJavaAreToldOnceWhichOneIsNeeded(String release) {
    Project project =
        new Project(folder)
            .source(
                "demo/Beans.java",
                """
                package demo;
                public final class Beans {
                  @dev.signet.CloudFunction("sum") public String sum(int number, String name) { return name; }
                  @dev.signet.CloudFunction("add") public void add(java.util.List<String> names) {}
                }
                """)
            .withSignet()
            .options("--release", release, "-Xlint:-options", "-Asignet.lang=en");
    Project.Output output = project.compile();
    assertThat(output.exitCode()).isNotZero();
    assertThat(output.text())
        .containsOnlyOnce("error: ")
        .contains("[signet:ReleaseTooOld]", "compiled for Java " + release, "needs 11 or newer");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withLombokInEitherOrderCompileAndRun(boolean lombokFirst) {
    Project project =
        new Project(folder)
            .source("demo/Main.java", MAIN)
            .source(
                "demo/Item.java",
                """
                package demo;
                @lombok.Data public class Item { private String sku; private int quantity; }
                """)
            .source(
                "demo/Shop.java",
                """
                package demo;
                import dev.signet.CloudFunction;
                @lombok.RequiredArgsConstructor(staticName = "of")
                public final class Shop {
                  private final String currency;
                  @dev.signet.HandlerFactory static Shop create() { return Shop.of("CNY"); }
                  @CloudFunction("price") public Item price(Item item) {
                    item.setQuantity(item.getQuantity() * 2);
                    item.setSku(item.getSku() + currency);
                    return item;
                  }
                }
                """);
    project = lombokFirst ? project.withLombok().withSignet() : project.withSignet().withLombok();
    project.options("-Xlint:-options");
    assertThat(project.compile().exitCode()).isZero();
    assertThat(project.java("demo.Main", "price", "{\"sku\":\"a\",\"quantity\":2}").text())
        .isEqualToIgnoringNewLines("OK {\"sku\":\"aCNY\",\"quantity\":4}");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void withLombokInEitherOrderAreToldOfAnIdentityInThePayload(boolean lombokFirst) {
    Project project =
        new Project(folder)
            .source(
                "demo/Item.java",
                "package demo; @lombok.Data public class Item { private String openid; }")
            .source(
                "demo/Shop.java",
                """
                package demo;
                public final class Shop {
                  @dev.signet.CloudFunction("price") public void price(Item item) {}
                }
                """);
    project = lombokFirst ? project.withLombok().withSignet() : project.withSignet().withLombok();
    Project.Output output = project.compile();
    assertThat(output.exitCode()).isNotZero();
    assertThat(output.text())
        .containsOnlyOnce("error: ")
        .contains("[signet:IdentityNameInPayload]");
  }

  static int majorVersion(byte[] classFile) {
    return (classFile[6] & 0xff) << 8 | classFile[7] & 0xff;
  }
}
