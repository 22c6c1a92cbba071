package dev.signet.processor.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Project;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks that functions load only what they need: neither jackson-databind nor unused features. */
class ClassLoadingTest {

  private static final String MAIN =
      """
      package demo;
      import dev.signet.function.*;
      import dev.signet.host.*;
      import dev.signet.ingress.*;
      import dev.signet.json.wire.*;
      import java.nio.charset.StandardCharsets;
      import java.time.Duration;
      import java.util.List;
      import java.util.Map;
      public final class Main {
        public static void main(String[] args) {
          FunctionTable table = FunctionTable.load(Main.class.getClassLoader());
          Pipeline pipeline = new Pipeline(List.of(), d -> {}, new PayloadReader(JsonLimits.defaults()));
          RequestHeaders headers = RequestHeaders.of("X-WX-OPENID", "oUser", "X-WX-APPID",
              "wx0123456789abcdef", "X-WX-SOURCE", "wx_client");
          CloudRunPrivateIngress ingress = new CloudRunPrivateIngress(IngressSettings.none());
          String json = "{\\"sku\\":\\"a\\",\\"lines\\":[{\\"qty\\":1,\\"day\\":\\"2024-02-29\\"}]}";
          FunctionResult<byte[]> result = pipeline.run(table.find("save"),
              new Invocation("r", () -> ingress.verify(headers),
                  JsonInput.bytes(json.getBytes(StandardCharsets.UTF_8)),
                  Deadline.after(Duration.ofSeconds(30))), JsonOutput.bytes()).await();
          System.out.println("HTTP " + result.outcome() + " " + new String(result.body(), StandardCharsets.UTF_8));
          System.out.println("SCF " + new Scf_save().mainHandler(
              Map.of("sku", "a", "lines", List.of(Map.of("qty", 1)), "userInfo",
                  Map.of("appId", "wx0123456789abcdef", "openId", "oUser")), null));
        }
      }
      """;

  private static final String HTTP_MAIN =
      """
      package demo;
      import dev.signet.function.*;
      import dev.signet.host.*;
      import dev.signet.http.*;
      import dev.signet.ingress.*;
      import dev.signet.json.wire.*;
      import java.net.Socket;
      import java.nio.charset.StandardCharsets;
      import java.util.List;
      public final class Main {
        public static void main(String[] args) throws Exception {
          HttpHost host = HttpHost.start(
              FunctionTable.load(Main.class.getClassLoader()),
              new Pipeline(List.of(), d -> {}, new PayloadReader(JsonLimits.defaults())),
              new CloudRunPrivateIngress(IngressSettings.none()),
              HttpHostOptions.defaults().withAddress("127.0.0.1").withPort(0), () -> {});
          String json = "{\\"sku\\":\\"a\\",\\"lines\\":[{\\"qty\\":1}]}";
          try (host; Socket socket = new Socket("127.0.0.1", host.port())) {
            String request = "POST /save HTTP/1.1\\r\\nHost: h\\r\\nConnection: close\\r\\n"
                + "Content-Type: application/json\\r\\nX-WX-OPENID: oUser\\r\\n"
                + "X-WX-APPID: wx0123456789abcdef\\r\\nX-WX-SOURCE: wx_client\\r\\n"
                + "Content-Length: " + json.length() + "\\r\\n\\r\\n" + json;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            System.out.println(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
      """;

  private static final String HANDLER =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.identity.*;
      import java.time.LocalDate;
      import java.util.*;
      public final class Handler {
        public enum Color { RED }
        public record Line(int qty, Optional<LocalDate> day, Color color) {}
        public record Order(String sku, List<Line> lines, Map<String, Long> more) {}
        public record Saved(OpenId by, Order order) {}
        @CloudFunction("save") @ReturnsCallerIdentity
        public Saved save(Order order, OpenId caller) { return new Saved(caller, order); }
      }
      """;

  /** Users, rules, owners, limits, open data and callbacks. */
  private static final Pattern UNUSED =
      Pattern.compile(
          " dev\\.signet\\.(user|limit|opendata|push)\\.| dev\\.signet\\.function\\.FunctionRule |"
              + " dev\\.signet\\.identity\\.ForeignRecordException | dev\\.signet\\.http\\.PushPath"
              + " | dev\\.signet\\.json\\.wire\\.TreeText ");

  @TempDir Path folder;

  @Test
  void loadsNoDatabindForGeneratedCodecs() {
    Project.Output output = run(MAIN, HANDLER);

    assertThat(output.text())
        .contains(
            "HTTP OK {\"by\":\"oUser\",\"order\":{\"sku\":\"a\",\"lines\":"
                + "[{\"qty\":1,\"day\":\"2024-02-29\",\"color\":null}],\"more\":null}}")
        .contains("SCF {by=oUser, order={sku=a, lines=[{qty=1, day=null, color=null}], more=null}}")
        .contains("com.fasterxml.jackson.core.JsonParser ")
        .doesNotContain("com.fasterxml.jackson.databind.")
        .doesNotContain("com.fasterxml.jackson.datatype.");
  }

  @Test
  void loadsNoDatabindInARunningHttpHost() {
    assertThat(run(HTTP_MAIN, HANDLER).text())
        .contains("HTTP/1.1 200 OK")
        .contains("{\"by\":\"oUser\",\"order\":{\"sku\":\"a\",\"lines\":[{\"qty\":1,")
        .contains("dev.signet.http.HttpHost ")
        .contains("com.fasterxml.jackson.core.JsonParser ")
        .doesNotContain("com.fasterxml.jackson.databind.")
        .doesNotContain("com.fasterxml.jackson.datatype.");
  }

  @Test
  void loadsNothingOfWhatTheFunctionsDoNotUse() {
    for (String main : List.of(MAIN, HTTP_MAIN)) {
      assertThat(run(main, HANDLER).text().lines().filter(line -> line.contains(" dev.signet.")))
          .anyMatch(line -> line.contains("dev.signet.function.Pipeline "))
          .noneMatch(line -> UNUSED.matcher(line).find());
    }
  }

  @Test
  void loadsDatabindForATypeThatNeedsIt() {
    String needy =
        HANDLER.replace(
            "public record Line(",
            "@com.fasterxml.jackson.annotation.JsonAutoDetect(creatorVisibility ="
                + " com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY)"
                + " public record Line(");

    assertThat(run(MAIN, needy).text())
        .contains("HTTP OK {")
        .contains("com.fasterxml.jackson.databind.ObjectReader ");
  }

  private Project.Output run(String main, String handler) {
    Project project =
        new Project(folder)
            .source("demo/Main.java", main)
            .source("demo/Handler.java", handler)
            .withSignet();
    assertThat(project.compile().exitCode()).isZero();
    return project.java("-verbose:class", "SIGNET_INGRESS", "scf-event-mini-program", "demo.Main");
  }
}
