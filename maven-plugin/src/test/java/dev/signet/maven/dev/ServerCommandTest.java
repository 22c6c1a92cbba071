package dev.signet.maven.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the command that starts the local server, and the file that it names. */
class ServerCommandTest {

  private final ServerCommand command =
      new ServerCommand(List.of(Path.of("a b.jar"), Path.of("库.jar")), Path.of("p.properties"));

  private List<String> line() {
    return command.line(Path.of("jdk"));
  }

  @Test
  void startsTheServerOfTheProjectWithTheJavaOfMaven() {
    assertThat(line())
        .startsWith(
            Path.of("jdk", "bin", "java").toString(),
            "-cp",
            "a b.jar" + File.pathSeparator + "库.jar")
        .endsWith("dev.signet.dev.SignetDev", "--project", "p.properties");
  }

  @Test
  void passesOptionsThrough() {
    command
        .option("--port", "0")
        .option("--callers", null)
        .arguments(ServerCommand.split(" --address \"::1\"  --x=\"a b\""));

    assertThat(line())
        .containsSubsequence("--project", "--port", "0", "--address", "::1", "--x=a b")
        .doesNotContain("--callers");
  }

  @Test
  void aDebuggerOfThisMachineCanJoin() {
    command.debuggedAt(5005).jvm(List.of("-Xmx256m"));

    assertThat(line())
        .containsSubsequence(
            "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:5005",
            "-Xmx256m",
            "dev.signet.dev.SignetDev");
  }

  @Test
  void nothingIsSplitIntoNothing() {
    assertThat(ServerCommand.split(null)).isEmpty();
    assertThat(ServerCommand.split("  ")).isEmpty();
    assertThat(ServerCommand.split("\"\"")).containsExactly("");
  }

  @Test
  void theDescriptionIsReadAsItWasWritten(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("deep/p.properties");
    new ProjectDescription()
        .put("windows", "C:\\用户\\a b")
        .put("spaces", "  two = x # : !")
        .put("lines", "a\r\nb")
        .put("list", List.of("one", Path.of("two")))
        .write(file);
    Properties read = new Properties();
    try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      read.load(in);
    }

    assertThat(read)
        .containsEntry("windows", "C:\\用户\\a b")
        .containsEntry("spaces", "  two = x # : !")
        .containsEntry("lines", "a\r\nb")
        .containsEntry("list.0", "one")
        .containsEntry("list.1", "two")
        .containsEntry("format", "1");
  }
}
