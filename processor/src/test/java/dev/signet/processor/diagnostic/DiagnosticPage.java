package dev.signet.processor.diagnostic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads docs/diagnostics.md or its Chinese twin: a heading, two quoted messages and two examples
 * for each id.
 */
final class DiagnosticPage {

  private static final Pattern HEADING = Pattern.compile("(?m)^## (.+)$");
  private static final Pattern QUOTES = Pattern.compile("(?m)^> (.+)\\n>\\n> (.+)$");
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```\\w+\\n(.*?)^```$");

  private final Path file;
  private String text;

  private DiagnosticPage(Path file) throws IOException {
    this.file = file;
    text = Files.readString(file);
  }

  /** Reads the English page of this checkout. */
  static DiagnosticPage read() throws IOException {
    return read("docs/diagnostics.md");
  }

  /** Reads the Chinese page of this checkout, which quotes the Chinese message first. */
  static DiagnosticPage readChinese() throws IOException {
    return read("docs/diagnostics.zh-CN.md");
  }

  private static DiagnosticPage read(String name) throws IOException {
    return new DiagnosticPage(Path.of("").toAbsolutePath().resolveSibling(name));
  }

  /** Returns the headings in their order. */
  List<String> headings() {
    return HEADING.matcher(text).results().map(heading -> heading.group(1)).toList();
  }

  /** Returns the two messages that an entry quotes, that of the page's own language first. */
  List<String> quotes(DiagnosticId id) {
    Matcher quotes = QUOTES.matcher(section(id));
    return quotes.find() ? List.of(quotes.group(1), quotes.group(2)) : List.of();
  }

  /** Returns the examples of an entry: the wrong one, then the right one. */
  List<String> examples(DiagnosticId id) {
    List<String> examples = new ArrayList<>();
    BLOCK.matcher(section(id)).results().map(block -> block.group(1)).forEach(examples::add);
    return examples;
  }

  /** Replaces the quotes of an entry. */
  void rewriteQuotes(DiagnosticId id, List<String> quotes) throws IOException {
    String section = section(id);
    String quoted = "> " + quotes.get(0) + "\n>\n> " + quotes.get(1);
    String rewritten = QUOTES.matcher(section).replaceFirst(Matcher.quoteReplacement(quoted));
    text = text.replace(section, rewritten);
    Files.writeString(file, text);
  }

  private String section(DiagnosticId id) {
    List<MatchResult> headings = HEADING.matcher(text).results().toList();
    for (int i = 0; i < headings.size(); i++) {
      if (headings.get(i).group(1).equals(id.toString())) {
        int end = i + 1 < headings.size() ? headings.get(i + 1).start() : text.length();
        return text.substring(headings.get(i).start(), end);
      }
    }
    throw new AssertionError(file.getFileName() + " has no heading ## " + id);
  }
}
