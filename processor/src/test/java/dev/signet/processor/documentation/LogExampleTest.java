package dev.signet.processor.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.function.DecisionLog;
import dev.signet.processor.testing.Compile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The log for SLF4J that docs/options.md shows. */
class LogExampleTest {

  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void compilesAsItStandsAndIsADecisionLog() throws IOException, ReflectiveOperationException {
    Path page = Path.of("").toAbsolutePath().resolveSibling("docs/options.md");
    Matcher block = JAVA.matcher(Files.readString(page));
    assertThat(block.find()).isTrue();

    Class<?> log =
        Compile.sources(block.group(1)).isClean().load().loadClass("com.example.Slf4jLog");

    assertThat(log.getConstructor().newInstance()).isInstanceOf(DecisionLog.class);
  }
}
