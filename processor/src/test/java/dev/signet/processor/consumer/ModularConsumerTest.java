package dev.signet.processor.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Project;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModularConsumerTest {

  private static final String HANDLER =
      """
      package demo;
      import dev.signet.*;
      import dev.signet.identity.*;
      import java.util.Optional;
      public final class Account {
        public record Info(OpenId openid, AppId appid, Optional<UnionId> unionid) {}
        @CloudFunction("getUserInfo") @ReturnsCallerIdentity
        public Info info(WxContext caller) {
          return new Info(caller.openId(), caller.appId(), caller.unionId());
        }
      }
      """;
  private static final String MAIN =
      """
      package demo;
      public final class Main {
        public static void main(String[] args) { dev.signet.http.SignetHttp.main(args); }
      }
      """;
  private static final String REQUIRES =
      "requires dev.signet.runtime; requires dev.signet.http; requires dev.signet.scf;";
  private static final String PROVIDES =
      "provides dev.signet.function.FunctionIndex with demo.SignetIndex;";
  private static final String OPENS = "opens demo to com.fasterxml.jackson.databind;";

  @TempDir Path folder;

  @Test
  void compilesStartsAndAnswers() throws Exception {
    Project project = project(REQUIRES, PROVIDES);
    assertThat(project.compileModule()).isEqualTo(new Project.Output(0, ""));
    ProcessBuilder builder = new ProcessBuilder(project.moduleCommand("demo.app/demo.Main"));
    builder.environment().put("PORT", "0");
    builder.environment().put("SIGNET_INGRESS", "wechat-cloudrun-private");
    Process process = builder.redirectErrorStream(true).start();
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(
                          URI.create("http://127.0.0.1:" + port(process) + "/getUserInfo"))
                      .header("X-WX-OPENID", "oUser")
                      .header("X-WX-APPID", "wx0123456789abcdef")
                      .header("X-WX-SOURCE", "wx_client")
                      .POST(HttpRequest.BodyPublishers.noBody())
                      .build(),
                  HttpResponse.BodyHandlers.ofString());
      assertThat(answer.body())
          .isEqualTo("{\"openid\":\"oUser\",\"appid\":\"wx0123456789abcdef\",\"unionid\":null}");
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  @Test
  void isToldToProvideTheIndex() {
    Project.Output output = project(REQUIRES, OPENS).compileModule();
    assertThat(output.exitCode()).isNotZero();
    assertThat(output.text())
        .containsOnlyOnce("error: ")
        .contains("[signet:" + DiagnosticId.PROVIDES_MISSING + "]")
        .contains(PROVIDES);
  }

  @Test
  void isToldToOpenThePackageOfWhatDatabindWrites() {
    Project project = project(REQUIRES + "requires com.fasterxml.jackson.annotation;", PROVIDES);
    project.source(
        "demo/Account.java",
        HANDLER.replace(
            "public record",
            "@com.fasterxml.jackson.annotation.JsonInclude("
                + "com.fasterxml.jackson.annotation.JsonInclude.Include.NON_DEFAULT) public record"));
    Project.Output output = project.compileModule();
    assertThat(output.exitCode()).isNotZero();
    assertThat(output.text())
        .containsOnlyOnce("error: ")
        .contains("[signet:" + DiagnosticId.OPENS_MISSING + "]")
        .contains(OPENS);
  }

  @Test
  void getsOneErrorForOneMistakeAlthoughItsModuleNamesTheIndex() {
    Project project = project(REQUIRES, PROVIDES, OPENS);
    project.source("demo/Account.java", HANDLER.replace("\"getUserInfo\"", "\"get user\""));
    Project.Output output = project.compileModule();
    assertThat(output.exitCode()).isNotZero();
    assertThat(output.text())
        .containsOnlyOnce("error: ")
        .contains("[signet:" + DiagnosticId.FUNCTION_NAME_MALFORMED + "]");
  }

  private Project project(String... directives) {
    return new Project(folder)
        .source("module-info.java", "module demo.app { " + String.join(" ", directives) + " }")
        .source("demo/Account.java", HANDLER)
        .source("demo/Main.java", MAIN)
        .withSignet();
  }

  /** Reads the line that the host prints when it listens. */
  private static String port(Process process) throws Exception {
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    Pattern listens = Pattern.compile("listens on \\S*:(\\d+)");
    StringBuilder printed = new StringBuilder();
    for (String line = out.readLine(); line != null; line = out.readLine()) {
      Matcher matcher = listens.matcher(line);
      if (matcher.find()) {
        return matcher.group(1);
      }
      printed.append(line).append('\n');
    }
    throw new AssertionError("the host did not start: " + printed);
  }
}
