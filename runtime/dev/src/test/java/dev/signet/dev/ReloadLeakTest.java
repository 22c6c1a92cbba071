package dev.signet.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that nothing of what was reloaded stays behind. */
class ReloadLeakTest {

  private static final int RELOADS = 200;

  @TempDir Path folder;

  @BeforeEach
  void forget() {
    LoadersSeen.clear();
  }

  @Test
  void noneOf200ReloadsLeavesItsClassLoader() throws Exception {
    TempProject project = TempProject.in(folder);
    project.source(
        "Noted",
        "package app; class Noted { static String text(String text) {"
            + " dev.signet.dev.LoadersSeen.note(Noted.class); return text; } }");
    project.functions("say", "Noted.text(\"0\")");
    try (ReloadedServer server = ReloadedServer.start(project)) {
      for (int i = 1; i <= RELOADS; i++) {
        project.functions("say", "Noted.text(\"" + i + "\")");
        server.awaitReload();
        assertThat(server.call("say")).isEqualTo(String.valueOf(i));
        assertThat(server.event("say")).isEqualTo(String.valueOf(i));
      }
      assertThat(LoadersSeen.left(1, 50)).isEqualTo(1);
    }
    assertThat(project.written()).isEmpty();
  }

  @Test
  void functionsThatCannotStartLeaveNothing() throws Exception {
    TempProject project = TempProject.in(folder);
    project.source(
        "Noted",
        "package app; class Noted { static String text(int i) {"
            + " dev.signet.dev.LoadersSeen.note(Noted.class);"
            + " if (i > 0) { throw new IllegalStateException(\"no\" + i); } return \"fine\"; } }");
    project.functions("say", "Noted.text(0)");
    try (ReloadedServer server = ReloadedServer.start(project)) {
      for (int i = 1; i <= 5; i++) {
        project.functions("say", "Noted.text(" + i + ")");
        server.awaitFailure();
      }
      assertThat(server.call("say")).isEqualTo("fine");
      assertThat(LoadersSeen.left(1, 50)).isEqualTo(1);
    }
  }
}
