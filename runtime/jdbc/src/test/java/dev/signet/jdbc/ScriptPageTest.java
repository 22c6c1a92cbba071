package dev.signet.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ScriptPageTest {

  @Test
  void thePageShowsTheScriptThatTheJarHas() throws Exception {
    for (String page : new String[] {"limits.md", "limits.zh-CN.md"}) {
      assertThat(Files.readString(Path.of("..", "..", "docs", page)))
          .contains("```sql\n" + JdbcCallStore.script().strip() + "\n```");
    }
  }
}
