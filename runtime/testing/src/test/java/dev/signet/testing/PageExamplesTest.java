package dev.signet.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Compiles what the pages about open data and callbacks show of tests. */
class PageExamplesTest {

  private static final Pattern EXAMPLE =
      Pattern.compile("(?ms)^```java\\R((?:functions|platform)\\..*?)^```");
  private static final String HEAD =
      "import dev.signet.error.ErrorCode; import dev.signet.testing.*; import java.util.Map;"
          + " class Example { void test(Functions functions, ScfPlatform platform,"
          + " Map<String, Object> phone, Map<String, Object> notice) {\n";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"open-data.md", "open-data.zh-CN.md", "callbacks.md", "callbacks.zh-CN.md"})
  void theExamplesOfTestsCompile(String page) throws IOException {
    String text = Files.readString(Path.of("../../docs").resolve(page));
    List<String> examples =
        EXAMPLE.matcher(text).results().map((MatchResult found) -> found.group(1)).toList();

    assertThat(examples).isNotEmpty();
    for (String example : examples) {
      StringWriter said = new StringWriter();
      assertThat(errors(HEAD + example + "}}", new PrintWriter(said, true)))
          .as("%s%n%s", example, said)
          .isZero();
    }
  }

  private int errors(String source, PrintWriter said) throws IOException {
    Path file = Files.writeString(folder.resolve("Example.java"), source);
    String path =
        System.getProperty("java.class.path")
            + File.pathSeparator
            + System.getProperty("jdk.module.path", "");
    return ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(said, said, "-proc:none", "-cp", path, "-d", folder.toString(), file.toString());
  }
}
