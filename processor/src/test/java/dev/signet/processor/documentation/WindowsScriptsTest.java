package dev.signet.processor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that a sample's scripts for Windows do what those for bash do. */
class WindowsScriptsTest {

  private static final Pattern MAVEN_WORD =
      Pattern.compile("-D[\\w.=/-]+|(?<![\\w.])(?:package|test-compile|[\\w-]+:[a-z-]+)(?= |$)");

  @ParameterizedTest
  @ValueSource(strings = {"quickstart/try", "quickstart/dev", "event-function/dev"})
  void giveMavenTheSameGoalsAndOptions(String script) throws IOException {
    assertThat(mavenWords(script + ".cmd")).isEqualTo(mavenWords(script + ".sh")).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"quickstart/try.cmd", "quickstart/dev.cmd", "event-function/dev.cmd"})
  void endTheirLinesAsTheCommandPromptExpects(String script) throws IOException {
    assertThat(read(script).replace("\r\n", "")).doesNotContain("\n", "\r");
  }

  private static Set<String> mavenWords(String script) throws IOException {
    String commands =
        read(script)
            .lines()
            .filter(line -> !line.startsWith("rem ") && !line.strip().startsWith("#"))
            .filter(line -> !line.strip().startsWith("echo "))
            .collect(Collectors.joining("\n"));
    return MAVEN_WORD
        .matcher(commands)
        .results()
        .map(MatchResult::group)
        .map(word -> word.startsWith("-Dexec.args") ? "-Dexec.args" : word)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static String read(String script) throws IOException {
    Path file = Page.PROJECT.resolve("samples").resolve(script);
    return Files.readString(file);
  }
}
