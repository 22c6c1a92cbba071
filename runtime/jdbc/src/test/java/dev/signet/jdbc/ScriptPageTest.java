package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptPageTest {

  @TempDir Path folder;

  private static String page(String name) throws IOException {
    return Files.readString(Path.of("..", "..", "docs", name));
  }

  @Test
  void thePageShowsTheScriptThatTheJarHas() throws Exception {
    for (String page : new String[] {"limits.md", "limits.zh-CN.md"}) {
      assertThat(page(page)).contains("```sql\n" + JdbcCallStore.script().strip() + "\n```");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"limits.md", "limits.zh-CN.md"})
  void theFactoryOnThePageCompiles(String page) throws IOException {
    String text = page(page).replace("\r\n", "\n");
    int start = text.indexOf("```java\npublic final class Calls");
    assertThat(start).isNotNegative();
    String example = text.substring(start + "```java\n".length(), text.indexOf("\n```", start));
    Path file =
        Files.writeString(
            folder.resolve("Calls.java"),
            "import dev.signet.jdbc.*; import dev.signet.limit.*;\n"
                + example
                + "\nclass Database { static javax.sql.DataSource pool() { return null; } }\n");

    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    String path =
        System.getProperty("java.class.path")
            + File.pathSeparator
            + System.getProperty("jdk.module.path", "");
    int failed =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(out, out, "-proc:none", "-cp", path, "-d", folder.toString(), file.toString());
    assertThat(failed).as(said.toString()).isZero();
  }
}
