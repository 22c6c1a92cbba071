package dev.signet.processor.documentation;

import dev.signet.processor.documentation.Block.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Compares a page with its twin in the other language: headings, blocks, tables, code, and in each
 * block the code spans, numbers and links, which do not depend on the language.
 */
final class Twins {

  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])\\d+([.,]\\d+)*(?!\\w)");

  private final Page page;
  private final Page twin;
  private final List<String> differences = new ArrayList<>();

  private Twins(Page page, Page twin) {
    this.page = page;
    this.twin = twin;
  }

  /** Returns a sentence for each difference, none if the twins are in step. */
  static List<String> differences(Page page, Page twin) {
    Twins twins = new Twins(page, twin);
    twins.headings();
    return List.copyOf(twins.differences);
  }

  private void headings() {
    if (page.sections().size() != twin.sections().size()) {
      headingsThatAreNotThere();
      return;
    }
    for (int i = 0; i < page.sections().size(); i++) {
      Section section = page.sections().get(i);
      Section other = twin.sections().get(i);
      if (section.level() != other.level()) {
        differ(
            "has \"%s\" as heading %d, where %s has \"%s\"",
            other.marked(), i + 1, page.name(), section.marked());
        return;
      }
      blocks(section, other);
    }
  }

  /** Reports the first section that does not look like its counterpart, and no other. */
  private void headingsThatAreNotThere() {
    int ours = page.sections().size();
    int theirs = twin.sections().size();
    int first = 0;
    while (first < Math.min(ours, theirs)
        && alike(page.sections().get(first), twin.sections().get(first))) {
      first++;
    }
    if (ours > theirs) {
      String heading = page.sections().get(first).marked();
      differ("lacks %d headings of %s, the first about %s", ours - theirs, page.name(), heading);
    } else {
      String heading = twin.sections().get(first).marked();
      differ(
          "has %d headings that %s lacks, the first about %s", theirs - ours, page.name(), heading);
    }
  }

  private static boolean alike(Section section, Section other) {
    return section.level() == other.level()
        && kinds(section).equals(kinds(other))
        && codeOf(section).equals(codeOf(other));
  }

  private static List<List<String>> codeOf(Section section) {
    return section.blocks().stream()
        .filter(block -> block.kind() == Kind.CODE)
        .map(CodeLines::common)
        .toList();
  }

  private void blocks(Section section, Section other) {
    if (!kinds(section).equals(kinds(other))) {
      differ(
          "has under \"%s\" %s, where %s has %s",
          other.marked(), kinds(other), page.name(), kinds(section));
      return;
    }
    for (int i = 0; i < section.blocks().size(); i++) {
      String place = "block " + (i + 1) + " under \"" + other.marked() + "\"";
      Block block = section.blocks().get(i);
      Block translated = other.blocks().get(i);
      switch (block.kind()) {
        case CODE -> code(place, block, translated);
        case TABLE -> table(place, block, translated);
        case QUOTE -> sameSet(place, "quotation", quoted(block), quoted(translated));
        default -> {
          sameSet(place, "code", spans(block.prose()), spans(translated.prose()));
          sameSet(place, "number", numbers(block), numbers(translated));
        }
      }
      links(place, block, translated);
    }
  }

  private static List<Kind> kinds(Section section) {
    return section.blocks().stream().map(Block::kind).toList();
  }

  private void code(String place, Block code, Block translated) {
    if (!code.language().equals(translated.language())) {
      differ("names another language than %s in %s", page.name(), place);
    }
    List<String> lines = CodeLines.common(code);
    List<String> others = CodeLines.common(translated);
    if (lines.equals(others)) {
      return;
    }
    for (int i = 0; i < Math.max(lines.size(), others.size()); i++) {
      String line = i < lines.size() ? lines.get(i) : "no line";
      String other = i < others.size() ? others.get(i) : "no line";
      if (!line.equals(other)) {
        differ(
            "has other code than %s in %s, line %d: <%s>, and should have <%s>",
            page.name(), place, i + 1, other, line);
        return;
      }
    }
  }

  private void table(String place, Block table, Block translated) {
    List<List<String>> rows = table.rows();
    List<List<String>> others = translated.rows();
    if (rows.size() != others.size()) {
      differ("has %d rows in %s, where %s has %d", others.size(), place, page.name(), rows.size());
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      row(place + ", row " + (i + 1), rows.get(i), others.get(i));
    }
  }

  private void row(String place, List<String> cells, List<String> others) {
    if (cells.size() != others.size()) {
      differ(
          "has %d columns in %s, where %s has %d", others.size(), place, page.name(), cells.size());
      return;
    }
    List<String> names = Block.codeSpans(cells.get(0));
    if (!names.equals(Block.codeSpans(others.get(0)))) {
      differ("begins %s with <%s>, and should with <%s>", place, others.get(0), cells.get(0));
    }
    Block row = new Block(Kind.TABLE, "", List.of(String.join(" | ", cells)));
    Block other = new Block(Kind.TABLE, "", List.of(String.join(" | ", others)));
    sameSet(place, "code", spans(row.prose()), spans(other.prose()));
    sameSet(place, "number", numbers(row), numbers(other));
  }

  private void links(String place, Block block, Block translated) {
    sameSet(place, "link", targets(page, block), targets(twin, translated));
  }

  private static Set<String> targets(Page page, Block block) {
    return block.links().stream()
        .map(link -> Link.of(page, link).withoutLanguage())
        .filter(target -> !target.equals(Page.originalOf(page.name())))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the quoted lines in no order: each language quotes its own text first. */
  private static Set<String> quoted(Block quote) {
    return quote.lines().stream()
        .map(line -> line.replaceFirst("^> ?", ""))
        .filter(line -> !line.isEmpty())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static Set<String> spans(String prose) {
    return new LinkedHashSet<>(Block.codeSpans(prose));
  }

  private static Set<String> numbers(Block block) {
    return NUMBER
        .matcher(block.words())
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private void sameSet(String place, String what, Set<String> ours, Set<String> theirs) {
    for (String each : ours) {
      if (!theirs.contains(each)) {
        differ("lacks the %s <%s> of %s in %s", what, each, page.name(), place);
      }
    }
    for (String each : theirs) {
      if (!ours.contains(each)) {
        differ("has the %s <%s>, which %s lacks, in %s", what, each, page.name(), place);
      }
    }
  }

  private void differ(String sentence, Object... arguments) {
    differences.add(twin.name() + " " + sentence.formatted(arguments));
  }
}
