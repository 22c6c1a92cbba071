package dev.signet.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that the server of a project follows its files. */
class LiveReloadTest {

  @TempDir Path folder;

  @Test
  void aChangeAnErrorAndAFixGiveThreeAnswers() throws Exception {
    TempProject project = TempProject.in(folder);
    try (ReloadedServer server = ReloadedServer.start(project)) {
      assertThat(server.call("say")).isEqualTo("one");

      project.functions("say", "\"two\"");
      server.awaitReload();
      assertThat(server.call("say")).isEqualTo("two");
      assertThat(server.event("say")).isEqualTo("two");

      project.functions("say", "three");
      server.awaitFailure();
      assertThat(server.call("say")).isEqualTo("two");
      assertThat(server.terminal())
          .contains(
              Path.of("src/main/java/app/Functions.java") + ":9: error: cannot find symbol",
              "        new Saying(\"say\", three));",
              "                          ^",
              "Errors: 1.");

      project.functions("say", "\"four\"");
      server.awaitReload();
      assertThat(server.call("say")).isEqualTo("four");
    }
    assertThat(project.written()).isEmpty();
  }

  @Test
  void theConsoleIsToldOfAnErrorUntilItIsMended() {
    TempProject project = TempProject.in(folder);
    try (ReloadedServer server = ReloadedServer.start(project)) {
      JsonNode fine = server.news();
      assertThat(fine.path("reloads").asBoolean()).isTrue();
      assertThat(fine.path("problems")).isEmpty();

      project.functions("say", "three");
      server.awaitFailure();
      JsonNode news = server.news();
      assertThat(news.path("failed").asBoolean()).isTrue();
      assertThat(news.path("served")).isEqualTo(fine.path("served"));
      JsonNode problem = news.path("problems").path(0);
      assertThat(problem.path("file").asText()).endsWith("Functions.java");
      assertThat(problem.path("line").asInt()).isEqualTo(9);
      assertThat(problem.path("column").asInt()).isEqualTo(27);
      assertThat(problem.path("message").asText()).contains("cannot find symbol", "three");
      assertThat(problem.path("source").asText()).contains("new Saying(\"say\", three)");

      project.functions("say", "\"three\"", "more", "\"x\"");
      server.awaitReload();
      JsonNode mended = server.news();
      assertThat(mended.path("failed").asBoolean()).isFalse();
      assertThat(mended.path("problems")).isEmpty();
      assertThat(mended.path("served").asInt()).isGreaterThan(fine.path("served").asInt());
      assertThat(server.functions().path("functions").findValuesAsText("name"))
          .contains("say", "more");
    }
  }

  @Test
  void functionsComeAndGo() {
    TempProject project = TempProject.in(folder);
    try (ReloadedServer server = ReloadedServer.start(project)) {
      project.functions("greet", "\"hello\"");
      server.awaitReload();

      assertThat(server.call("say")).isEqualTo("NOT_FOUND");
      assertThat(server.call("greet")).isEqualTo("hello");
      server.await("New: greet.");
      server.await("Gone: say.");
    }
  }

  @Test
  void filesThatAreSavedTogetherAreCompiledTogether() {
    TempProject project = TempProject.in(folder);
    try (ReloadedServer server = ReloadedServer.start(project)) {
      project.source("Texts", "package app; class Texts { static final String A = \"a\"; }");
      project.functions("say", "Texts.A");
      server.awaitReload();
      assertThat(server.call("say")).isEqualTo("a");

      // The constant was copied into the other class, which has not changed.
      project.source("Texts", "package app; class Texts { static final String A = \"b\"; }");
      server.awaitReload();
      assertThat(server.call("say")).isEqualTo("b");
    }
  }

  @Test
  void theClassOfADeletedFileIsGone() {
    TempProject project = TempProject.in(folder);
    project.source("Texts", "package app; class Texts { static final String A = \"a\"; }");
    project.functions("say", "Texts.A");
    try (ReloadedServer server = ReloadedServer.start(project)) {
      project.delete("src/main/java/app/Texts.java");
      server.awaitFailure();

      assertThat(server.terminal()).contains("Texts");
      assertThat(server.call("say")).isEqualTo("a");
    }
  }

  @Test
  void aNewFolderWithASourceIsSeen() {
    TempProject project = TempProject.in(folder);
    try (ReloadedServer server = ReloadedServer.start(project)) {
      project.write(
          "target/generated-sources/absent/app/deep/Text.java",
          "package app.deep;\r\npublic class Text {\r\n  public static String now() {\r\n    return \"深\";\r\n  }\r\n}\r\n");
      project.functions("say", "app.deep.Text.now()");
      server.await("Reloaded in");

      assertThat(server.call("say")).isEqualTo("深");
    }
  }

  @Test
  void functionsThatCannotStartAreShownAndThoseOfBeforeKeepServing() {
    TempProject project = TempProject.in(folder);
    try (ReloadedServer server = ReloadedServer.start(project)) {
      project.functions("say", "String.valueOf(Integer.parseInt(\"no number\"))");
      server.awaitFailure();

      assertThat(server.call("say")).isEqualTo("one");
      assertThat(server.terminal())
          .contains("cannot start", "no number", "at app.Functions.all(Functions.java:9)");
      assertThat(server.news().path("problems").path(0).path("message").asText())
          .contains("no number");
      project.functions("say", "\"two\"");
      server.awaitReload();
      assertThat(server.call("say")).isEqualTo("two");
    }
  }

  @Test
  void interceptorsAreClosedWithTheFunctionsThatTheyBelongTo() {
    TempProject project = TempProject.in(folder);
    project.resource("META-INF/services/dev.signet.function.Interceptor", "app.Closing\n");
    project.source(
        "Closing",
        """
        package app;

        import dev.signet.function.Interceptor;
        import dev.signet.function.InvocationContext;
        import dev.signet.identity.WxContext;

        public final class Closing implements Interceptor, AutoCloseable {
          public Object around(InvocationContext call, WxContext caller, Next next)
              throws Exception {
            return next.proceed();
          }

          public void close() {
            dev.signet.dev.LoadersSeen.closed();
          }
        }
        """);
    try (ReloadedServer server = ReloadedServer.start(project)) {
      assertThat(server.call("say")).isEqualTo("one");
      assertThat(server.event("say")).isEqualTo("one");
      project.functions("say", "\"two\"");
      server.awaitReload();

      // One of the HTTP host, and one of the instance of the event function.
      LoadersSeen.awaitClosed(2);
    }
  }

  @Test
  void anErrorAtTheStartIsWaitedFor() {
    TempProject project = TempProject.in(folder);
    project.functions("say", "nothing");
    try (ReloadedServer server = ReloadedServer.begin(project, "zh")) {
      server.await("服务才会启动");
      assertThat(server.terminal()).contains("Functions.java:9: 错误：", "nothing");

      project.functions("say", "\"one\"");
      server.awaitServing();
      assertThat(server.call("say")).isEqualTo("one");
    }
  }

  @Test
  void aChangedBuildFileIsSaidToNeedANewStart() {
    TempProject project = TempProject.in(folder);
    project.write("pom.xml", "<project/>");
    project.describe("build.0", project.path("pom.xml"));
    try (ReloadedServer server = ReloadedServer.start(project)) {
      project.write("pom.xml", "<project> </project>");
      server.await("pom.xml has changed");
      server.awaitReload();

      assertThat(server.call("say")).isEqualTo("one");
    }
  }

  @Test
  void aWarningIsPrintedOnce() {
    TempProject project = TempProject.in(folder);
    project.source("Raw", "package app; class Raw { java.util.List all; }");
    try (ReloadedServer server = ReloadedServer.begin(project, "en")) {
      server.awaitServing();
      assertThat(server.terminal()).contains("Raw.java:1: warning: found raw type");
      project.functions("say", "\"two\"");
      server.awaitReload();

      assertThat(server.terminal()).containsOnlyOnce("Raw.java:1: warning: found raw type");
    }
  }

  @Test
  void aDescriptionThatIsAbsentOrOfAnotherVersionIsRefused() throws Exception {
    TempProject other = TempProject.in(folder).describe("format", "2");
    try (ReloadedServer server = ReloadedServer.begin(other, "en")) {
      assertThat(server.await("format")).contains("project.properties", "same version");
      assertThat(server.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void theServerEndsWithTheProcessThatStartedIt() throws Exception {
    TempProject project = TempProject.in(folder).describe("parent", "999999999");
    try (ReloadedServer server = ReloadedServer.begin(project, "en")) {
      assertThat(server.exitCode()).isZero();
    }
  }
}
