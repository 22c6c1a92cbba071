package dev.signet.processor;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Checks that the security model names a test for each defence and that every named test exists.
 */
class SecurityTableTest {

  private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();
  private static final Pattern ROW = Pattern.compile("\\| \\d+ \\| .*");
  private static final Pattern NAMED = Pattern.compile("`(\\w+)/(\\w+Test|\\w+Contract)#(\\w+)`");

  @Test
  void everyTestThatTheSecurityModelNamesIsThere() throws IOException {
    Map<String, Path> tests = tests();
    List<String> missing = new ArrayList<>();
    for (String row : rows()) {
      Matcher named = NAMED.matcher(row);
      while (named.find()) {
        Path file = tests.get(named.group(1) + "/" + named.group(2));
        if (file == null || !Files.readString(file).contains(" void " + named.group(3) + "(")) {
          missing.add(named.group());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void everyRowNamesATest() throws IOException {
    assertThat(rows()).hasSizeGreaterThan(25).allMatch(row -> NAMED.matcher(row).find());
  }

  private static List<String> rows() throws IOException {
    return Files.readAllLines(PROJECT.resolve("docs/security-model.md")).stream()
        .filter(line -> ROW.matcher(line).matches())
        .toList();
  }

  /** Returns the test classes by module and class, such as {@code http/FramingTest}. */
  private static Map<String, Path> tests() throws IOException {
    try (Stream<Path> files =
        Stream.concat(
            Stream.of("core", "dev", "http", "scf", "servlet", "testing")
                .map(name -> PROJECT.resolve("runtime").resolve(name)),
            Stream.of(PROJECT.resolve("processor"), PROJECT.resolve("samples/quickstart")))) {
      return files
          .flatMap(SecurityTableTest::testsOf)
          .collect(toMap(SecurityTableTest::nameOf, file -> file, (one, other) -> one));
    }
  }

  private static Stream<Path> testsOf(Path module) {
    try (Stream<Path> files = Files.walk(module.resolve("src/test/java"))) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String nameOf(Path file) {
    Path relative = PROJECT.relativize(file);
    int src = 0;
    while (!relative.getName(src).toString().equals("src")) {
      src++;
    }
    return relative.getName(src - 1)
        + "/"
        + file.getFileName().toString().replaceFirst("\\.java$", "");
  }
}
