package dev.signet.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every command of the pages and samples that starts functions ends when memory runs out. */
class StartCommandTest {

  private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
  private static final Pattern START =
      Pattern.compile(
          "\\bjava\\b[^|]*(-jar |dev\\.signet\\.(http\\.SignetHttp|dev\\.SignetDev) )|\"-jar\"");

  @Test
  void hasTheFlagThatEndsTheProcess() throws IOException {
    List<String> starts = new ArrayList<>();
    for (Path file : files()) {
      for (String line : Files.readAllLines(file)) {
        // What a jar's own tools do in an image's build is no start.
        if (START.matcher(line).find() && !line.contains("-Djarmode=tools")) {
          starts.add(ROOT.relativize(file) + ": " + line.strip());
        }
      }
    }

    assertThat(starts)
        .hasSizeGreaterThan(3)
        .allMatch(line -> line.contains("-XX:+ExitOnOutOfMemoryError"));
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>(List.of(ROOT.resolve("README.md")));
    for (String folder : new String[] {"docs", "samples"}) {
      try (Stream<Path> all = Files.walk(ROOT.resolve(folder))) {
        all.filter(Files::isRegularFile).filter(StartCommandTest::isRead).forEach(files::add);
      }
    }
    return files;
  }

  /** Chinese pages are held in step with the English ones by a test of their own. */
  private static boolean isRead(Path file) {
    String path = ROOT.relativize(file).toString();
    return path.matches(".*(\\.md|\\.sh|\\.cmd|Try\\.java|Dockerfile|scf_bootstrap)")
        && !path.contains("zh-CN")
        && !path.contains("/target/");
  }
}
