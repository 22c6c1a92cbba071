package dev.signet.processor.documentation;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A paragraph, an item of a list, a table, a quotation or a block of code.
 *
 * @param kind which of these it is
 * @param language the language of a block of code; empty without one, and for other kinds
 * @param lines the block's lines; those of code without the marks around it
 */
record Block(Kind kind, String language, List<String> lines) {

  enum Kind {
    PARAGRAPH("paragraph"),
    ITEM("item of a list"),
    TABLE("table"),
    QUOTE("quotation"),
    CODE("block of code");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    @Override
    public String toString() {
      return words;
    }
  }

  private static final Pattern CODE_SPAN = Pattern.compile("`([^`]+)`");
  private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)\\]\\(([^()\\s]+)\\)");
  private static final Pattern CELL_END = Pattern.compile("(?<!\\\\)\\|");

  /** Returns the block's prose in one line; of a table all cells, of code nothing. */
  String prose() {
    return kind == Kind.CODE
        ? ""
        : lines.stream().map(String::strip).collect(Collectors.joining(" "));
  }

  /** Returns the prose without code and without the targets of links. */
  String words() {
    return withoutTargets(CODE_SPAN.matcher(prose()).replaceAll("``"));
  }

  private static String withoutTargets(String prose) {
    return LINK.matcher(prose).replaceAll("$1");
  }

  List<String> codeSpans() {
    return codeSpans(prose());
  }

  static List<String> codeSpans(String prose) {
    return CODE_SPAN.matcher(prose).results().map(span -> span.group(1)).toList();
  }

  /** Returns the targets of the links in their order. */
  List<String> links() {
    String shown = CODE_SPAN.matcher(prose()).replaceAll("");
    return LINK.matcher(shown).results().map((MatchResult link) -> link.group(2)).toList();
  }

  /** Returns a table's rows without the line below the head; each row is a list of cells. */
  List<List<String>> rows() {
    return lines.stream()
        .map(String::strip)
        .filter(line -> !line.matches("[|\\s:-]+"))
        .map(Block::cells)
        .toList();
  }

  private static List<String> cells(String row) {
    String inside = row.substring(1, row.endsWith("|") ? row.length() - 1 : row.length());
    return Stream.of(CELL_END.split(inside, -1)).map(String::strip).toList();
  }
}
