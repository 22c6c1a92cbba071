package dev.signet.processor.documentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One page of the documentation, cut into sections.
 *
 * @param name the page's path from the project's root, such as {@code docs/options.md}
 * @param sections the text before the first heading, if any, and each heading with what follows it
 */
record Page(String name, List<Section> sections) {

  static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

  private static final String TWIN = ".zh-CN.md";

  /** Returns the names of the English pages: the README and those of the docs folder. */
  static List<String> english() {
    return named(false);
  }

  /** Returns the names of the Chinese pages. */
  static List<String> chinese() {
    return named(true);
  }

  private static List<String> named(boolean chinese) {
    try (Stream<Path> root = Files.list(PROJECT);
        Stream<Path> docs = Files.list(PROJECT.resolve("docs"))) {
      return Stream.concat(root.filter(file -> isReadme(file.getFileName().toString())), docs)
          .map(file -> PROJECT.relativize(file).toString().replace('\\', '/'))
          .filter(name -> name.endsWith(".md") && name.endsWith(TWIN) == chinese)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isReadme(String file) {
    return file.startsWith("README.");
  }

  static boolean isChinese(String name) {
    return name.endsWith(TWIN);
  }

  static String twinOf(String name) {
    return name.replaceFirst("\\.md$", TWIN);
  }

  static String originalOf(String name) {
    return isChinese(name) ? name.substring(0, name.length() - TWIN.length()) + ".md" : name;
  }

  static boolean exists(String name) {
    return Files.isRegularFile(PROJECT.resolve(name));
  }

  static Page read(String name) {
    try {
      return new Page(name, PageParser.sections(Files.readAllLines(PROJECT.resolve(name))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the number of the heading that an anchor leads to, counted from 0. */
  Optional<Integer> headingAt(String anchor) {
    List<String> anchors = anchors();
    int found = anchors.indexOf(anchor.toLowerCase(Locale.ROOT));
    return found < 0 ? Optional.empty() : Optional.of(found);
  }

  /** Returns what GitHub calls the headings, one for each section that has a heading. */
  private List<String> anchors() {
    List<String> anchors = new ArrayList<>();
    for (Section section : sections) {
      String anchor = section.anchor();
      String unique = anchor;
      for (int i = 1; anchors.contains(unique); i++) {
        unique = anchor + "-" + i;
      }
      anchors.add(unique);
    }
    return anchors;
  }

  Stream<Block> blocks() {
    return sections.stream().flatMap(section -> section.blocks().stream());
  }
}
