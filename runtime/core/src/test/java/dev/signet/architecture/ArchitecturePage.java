package dev.signet.architecture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The tables of packages in ARCHITECTURE.md, one under the heading of each artifact. */
final class ArchitecturePage {

  /** The second cell of a package that only Signet's own code uses. */
  private static final String INTERNAL = "Signet";

  private final List<String> lines;

  private ArchitecturePage(List<String> lines) {
    this.lines = lines;
  }

  static ArchitecturePage read() throws IOException {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("ARCHITECTURE.md"))) {
      folder = folder.getParent();
    }
    return new ArchitecturePage(Files.readAllLines(folder.resolve("ARCHITECTURE.md")));
  }

  /** Returns the first cells of an artifact's table, from the top. */
  List<String> packagesOf(String artifact) {
    return rows(artifact).stream().map(row -> row[0]).collect(Collectors.toList());
  }

  /** Returns the packages of an artifact that code outside Signet uses. */
  List<String> offeredBy(String artifact) {
    return rows(artifact).stream()
        .filter(row -> !row[1].equals(INTERNAL))
        .map(row -> row[0])
        .collect(Collectors.toList());
  }

  private List<String[]> rows(String artifact) {
    List<String[]> rows = new ArrayList<>();
    int at = lines.indexOf("### " + artifact) + 1;
    if (at == 0) {
      throw new AssertionError("ARCHITECTURE.md has no heading ### " + artifact);
    }
    for (; at < lines.size() && !lines.get(at).startsWith("#"); at++) {
      String[] cells = lines.get(at).split("\\|");
      if (cells.length > 3 && cells[1].strip().startsWith("`")) {
        rows.add(new String[] {cells[1].strip().replace("`", ""), cells[2].strip()});
      }
    }
    return rows;
  }
}
