package dev.signet.dev;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Checks the imports of the console's JavaScript modules. */
class ConsoleModulesTest {

  private static final Path FOLDER = Path.of("src/main/resources/dev/signet/dev/console");

  /**
   * Matches an import or export with {@code from}, an import without names, and an {@code
   * import()}.
   */
  private static final Pattern IMPORT =
      Pattern.compile(
          "^(?:import|export)\\b[^;'\"]*?\\bfrom\\s*['\"]([^'\"]+)['\"]"
              + "|^import\\s*['\"]([^'\"]+)['\"]"
              + "|\\bimport\\(\\s*['\"]([^'\"]+)['\"]",
          Pattern.MULTILINE);

  @Test
  void theConsolesModulesImportOneAnotherAndNothingElse() throws IOException {
    Map<String, Set<String>> modules = modules();

    assertThat(modules).hasSizeGreaterThan(20).containsKeys("app.js", "form.js", "form-groups.js");
    modules.forEach((name, imports) -> assertThat(modules.keySet()).as(name).containsAll(imports));
  }

  @Test
  void theConsolesModulesHaveNoCircle() throws IOException {
    assertThat(circle(modules())).isEmpty();
  }

  @Test
  void aCircleIsFoundWithItsWay() {
    Map<String, Set<String>> modules =
        Map.of(
            "a.js", Set.of("b.js"),
            "b.js", Set.of("c.js", "d.js"),
            "c.js", Set.of(),
            "d.js", Set.of("b.js"));

    assertThat(circle(modules)).containsExactly("b.js", "d.js", "b.js");
  }

  @Test
  void everyFormOfAnImportIsSeen() {
    String source =
        String.join(
            "\n",
            "// import { no } from './comment.js';",
            "import one from './one.js';",
            "import {",
            "  two,",
            "} from \"./two.js\";",
            "import './three.js';",
            "export { four } from './four.js';",
            "const five = await import('./five.js');",
            "import six from 'https://example.com/six.js';");

    assertThat(imports(source))
        .containsExactlyInAnyOrder(
            "one.js", "two.js", "three.js", "four.js", "five.js", "https://example.com/six.js");
  }

  private static Map<String, Set<String>> modules() throws IOException {
    Map<String, Set<String>> modules = new TreeMap<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(FOLDER, "*.js")) {
      for (Path file : files) {
        modules.put(file.getFileName().toString(), imports(Files.readString(file)));
      }
    }
    return modules;
  }

  /** Returns the imported files by their names in the folder, and any other address unchanged. */
  private static Set<String> imports(String source) {
    Set<String> imports = new TreeSet<>();
    for (Matcher found = IMPORT.matcher(source); found.find(); ) {
      for (int form = 1; form <= found.groupCount(); form++) {
        if (found.group(form) != null) {
          imports.add(found.group(form).replaceFirst("^\\./", ""));
        }
      }
    }
    return imports;
  }

  /**
   * Returns the modules of one cycle, with the first of them again at the end; empty if there is
   * none.
   */
  private static List<String> circle(Map<String, Set<String>> modules) {
    Set<String> done = new TreeSet<>();
    for (String module : new TreeSet<>(modules.keySet())) {
      List<String> circle = circle(modules, module, new ArrayList<>(), done);
      if (!circle.isEmpty()) {
        return circle;
      }
    }
    return List.of();
  }

  private static List<String> circle(
      Map<String, Set<String>> modules, String module, List<String> way, Set<String> done) {
    int before = way.indexOf(module);
    way.add(module);
    if (before >= 0) {
      return List.copyOf(way.subList(before, way.size()));
    }
    for (String imported : modules.getOrDefault(module, Set.of())) {
      List<String> circle =
          done.contains(imported) ? List.of() : circle(modules, imported, way, done);
      if (!circle.isEmpty()) {
        return circle;
      }
    }
    way.remove(way.size() - 1);
    done.add(module);
    return List.of();
  }
}
