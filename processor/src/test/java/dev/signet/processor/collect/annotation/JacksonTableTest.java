package dev.signet.processor.collect.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.signet.processor.schema.Direction;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the table knows every annotation of Jackson, and that docs/jackson.md shows it. */
class JacksonTableTest {

  private static final String PREFIX = "com.fasterxml.jackson.";
  private static final Pattern ROW =
      Pattern.compile("(?m)^\\| `@([^`]+)` \\| ([a-z]+) \\| ([a-z ]+) \\|");

  @Test
  void everyAnnotationOfTheJacksonOnTheClassPathHasItsRow() throws Exception {
    Set<String> known = new TreeSet<>();
    JacksonTable.FORMS.stream()
        .filter(form -> form.member().isEmpty())
        .forEach(form -> known.add(form.annotation()));
    Set<String> released = new TreeSet<>(annotations(JsonProperty.class));
    released.addAll(annotations(JsonNaming.class));

    assertThat(released).hasSizeGreaterThanOrEqualTo(50);
    assertThat(known).isEqualTo(released);
  }

  @Test
  void everyRowNamesAMemberThatThereIs() throws Exception {
    for (JacksonForm form : JacksonTable.FORMS) {
      if (!form.member().isEmpty()) {
        Class<?> annotation = Class.forName(PREFIX + form.annotation());
        assertThat(Arrays.stream(annotation.getDeclaredMethods()).map(Method::getName))
            .as(form.label())
            .contains(form.member());
      }
    }
  }

  @Test
  void thePageShowsTheTable() throws IOException {
    String page = Files.readString(Path.of("").toAbsolutePath().resolveSibling("docs/jackson.md"));
    List<String> shown =
        ROW.matcher(page)
            .results()
            .map(row -> row.group(1) + " | " + row.group(2) + " | " + row.group(3))
            .toList();

    assertThat(shown)
        .containsExactlyInAnyOrderElementsOf(
            JacksonTable.FORMS.stream().map(JacksonTableTest::row).collect(Collectors.toList()));
  }

  private static String row(JacksonForm form) {
    return form.label()
        + " | "
        + (form.direction() == null ? "both" : word(form.direction()))
        + " | "
        + form.state().name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String word(Direction direction) {
    return direction.name().toLowerCase(Locale.ROOT);
  }

  /** Returns the annotations in the package of one of them, without the part all names share. */
  private static Set<String> annotations(Class<?> one) throws Exception {
    Path jar = Path.of(one.getProtectionDomain().getCodeSource().getLocation().toURI());
    String folder = one.getPackageName().replace('.', '/') + "/";
    try (JarFile file = new JarFile(jar.toFile())) {
      Stream<String> names =
          file.stream()
              .map(entry -> entry.getName())
              .filter(name -> name.startsWith(folder) && name.endsWith(".class"))
              .filter(name -> !name.contains("$") && name.indexOf('/', folder.length()) < 0)
              .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'));
      Set<String> found = new TreeSet<>();
      for (String name : names.toList()) {
        if (Class.forName(name, false, one.getClassLoader()).isAnnotation()) {
          found.add(name.substring(PREFIX.length()));
        }
      }
      return found;
    }
  }
}
