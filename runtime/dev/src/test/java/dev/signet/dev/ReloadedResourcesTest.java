package dev.signet.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests what else than sources the server of a project follows. */
class ReloadedResourcesTest {

  private static final String READS_TEXT =
      """
      package app;

      class Texts {
        static String read() {
          try (var in = Texts.class.getResourceAsStream("/text.txt")) {
            return new String(in.readAllBytes());
          } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
          }
        }
      }
      """;

  private static final String LISTS_RESOURCES =
      """
      package app;

      class There {
        static String there(String... names) {
          StringBuilder found = new StringBuilder();
          for (String name : names) {
            if (There.class.getResource("/deep/er/" + name) != null) {
              found.append(name).append(' ');
            }
          }
          return found.toString();
        }
      }
      """;

  @TempDir Path folder;

  private static String text(String says) {
    return "package shared; public class Text { public static String says() { return \""
        + says
        + "\"; } }";
  }

  @Test
  void theClassesOfAnotherModuleAreLoadedAnewWhenItIsCompiled() throws IOException {
    TempProject project = TempProject.in(folder);
    project.compileSibling(text("a"));
    project.functions("say", "shared.Text.says()");
    try (ReloadedServer server = ReloadedServer.start(project)) {
      assertThat(server.call("say")).isEqualTo("a");

      project.compileSibling(text("b"));
      server.awaitReload();
      assertThat(server.call("say")).isEqualTo("b");
    }
  }

  @Test
  void aResourceInWhichMavenReplacesVariablesIsTakenFromItsOutput() {
    TempProject project = TempProject.in(folder);
    project.describe("resources.1.directory", project.path("src/main/filtered"));
    project.describe("resources.1.filteredTo", project.path("target/classes"));
    project.write("src/main/filtered/text.txt", "@version@");
    project.write("target/classes/text.txt", "1.0");
    project.source("Texts", READS_TEXT);
    project.functions("say", "Texts.read()");
    try (ReloadedServer server = ReloadedServer.start(project)) {
      assertThat(server.call("say")).isEqualTo("1.0");

      project.write("src/main/filtered/text.txt", "@other@");
      server.await("Maven replaces variables");
      server.awaitReload();
      assertThat(server.call("say")).isEqualTo("1.0");
    }
  }

  @Test
  void onlyResourcesThatTheirPatternsNameCount() {
    TempProject project = TempProject.in(folder);
    project.describe("resources.1.directory", project.path("src/main/more"));
    project.describe("resources.1.target", "deep/er");
    project.describe("resources.1.includes.0", "**/*.txt");
    project.describe("resources.1.excludes.0", "no/");
    for (String name : new String[] {"a.txt", "sub/b.txt", "no/c.txt", "d.bin"}) {
      project.write("src/main/more/" + name, "x");
    }
    project.source("There", LISTS_RESOURCES);
    project.functions("say", "There.there(\"a.txt\", \"sub/b.txt\", \"no/c.txt\", \"d.bin\")");
    try (ReloadedServer server = ReloadedServer.start(project)) {
      assertThat(server.call("say")).isEqualTo("a.txt sub/b.txt ");
    }
  }

  @Test
  void aResourceIsReloadedToo() {
    TempProject project = TempProject.in(folder);
    project.resource("text.txt", "before");
    project.source("Texts", READS_TEXT);
    project.functions("say", "Texts.read()");
    try (ReloadedServer server = ReloadedServer.start(project)) {
      assertThat(server.call("say")).isEqualTo("before");

      project.resource("text.txt", "after");
      server.awaitReload();
      assertThat(server.call("say")).isEqualTo("after");
    }
  }
}
