package dev.signet.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code signet:archive} after {@code signet:package}. */
class ArchiveTest {

  @TempDir private Path directory;

  @Test
  void theCommandThatItPrintsStartsFromTheArchiveThatItWrote() throws Exception {
    TestProject project = Sources.notes(directory).compiled(17);
    Goal.laidOut(project).layouts("container").run();
    Goal goal = Goal.archived(project).run();

    assertThat(goal.infos).anyMatch(line -> line.contains("trained with 3 functions"));
    String told = goal.infos.get(goal.infos.size() - 1);
    assertThat(loaded(told.substring(told.indexOf('\n') + 1)))
        .isNotEmpty()
        .allMatch(line -> line.contains("shared objects file"));
  }

  @Test
  void withoutARunnableJarItSaysWhatToDo() throws Exception {
    TestProject project = Sources.notes(directory).compiled(17);
    assertThat(Goal.archived(project).failure())
        .contains("signet:archive", "container", "app.jar", "mvn package");
  }

  @Test
  void aFolderThatIsNoJavaIsNamed() throws Exception {
    TestProject project = Sources.notes(directory).compiled(17);
    Goal.laidOut(project).layouts("container").run();
    Goal goal = Goal.archived(project);
    ((ArchiveMojo) goal.mojo).archiveJdk = directory.resolve("src").toFile();
    assertThat(goal.failure()).contains(directory.resolve("src").toString(), "<archiveJdk>");
  }

  @Test
  void anArchiveThatWouldHoldNoClassIsRefused() throws Exception {
    TestProject project = Sources.notes(directory.resolve("a 笔记")).compiled(17);
    Goal.laidOut(project).layouts("container").run();
    Goal goal = Goal.archived(project);
    ((ArchiveMojo) goal.mojo).archiveJdk = java17().toFile();
    assertThat(goal.failure()).contains("a 笔记", "Java 17", "<archiveFolder>");
  }

  private Path java17() throws IOException {
    Path home = Files.createDirectories(directory.resolve("jdk/bin")).getParent();
    Files.createFile(home.resolve("bin/java"));
    Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.15\"\n");
    return home;
  }

  @Test
  void aTrainingRunThatFailsSaysWhy() throws Exception {
    TestProject project = Sources.notes(directory).compiled(17);
    Goal.laidOut(project).layouts("container").run();
    Goal goal = Goal.archived(project);
    goal.mojo.containerIngress = "nowhere";
    assertThat(goal.failure()).contains("app.jar", "2");
    assertThat(goal.infos).anyMatch(line -> line.contains("SIGNET_INGRESS is 'nowhere'"));
  }

  /** Returns what the JVM says of the application's classes when the service starts. */
  private static List<String> loaded(String command) throws Exception {
    List<String> words = new ArrayList<>(List.of(command.split(" ")));
    words.add(1, "-Xlog:class+load");
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().put("PORT", "0");
    builder.environment().put("SIGNET_INGRESS", "wechat-cloudrun-private");
    Process service = builder.start();
    try (BufferedReader out = service.inputReader()) {
      return out.lines()
          .takeWhile(line -> !line.startsWith("Signet listens on "))
          .filter(line -> line.contains(" com.example."))
          .toList();
    } finally {
      service.destroyForcibly();
    }
  }
}
