package dev.signet.processor.generate.client;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes TSDoc comments. Any text stays plain text inside the comment: it cannot end the comment,
 * start a tag or a directive such as {@code @ts-ignore}, or change the writing direction of the
 * lines around it.
 */
final class CommentText {

  private static final Pattern LINE = Pattern.compile("\\R|[\\u2028\\u2029]");
  private static final Pattern INVISIBLE =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\ufeff]");

  private CommentText() {}

  /**
   * Returns a comment that ends in a line break; empty when there is no text.
   *
   * @param parts texts to separate by an empty line; empty ones are left out
   */
  static String of(String indent, String... parts) {
    List<String> lines = new ArrayList<>();
    for (String part : parts) {
      if (!part.isBlank()) {
        if (!lines.isEmpty()) {
          lines.add("");
        }
        LINE.splitAsStream(part.strip()).map(CommentText::line).forEach(lines::add);
      }
    }
    if (lines.isEmpty()) {
      return "";
    }
    if (lines.size() == 1) {
      return indent + "/** " + lines.get(0) + " */\n";
    }
    return lines.stream()
        .map(line -> indent + (" * " + line).stripTrailing() + "\n")
        .collect(Collectors.joining("", indent + "/**\n", indent + " */\n"));
  }

  /** Escapes a text of one line. */
  static String line(String text) {
    return INVISIBLE
        .matcher(text)
        .replaceAll(" ")
        .strip()
        .replace("\\", "\\\\")
        .replace("*/", "*\\/")
        .replace("@", "\\@")
        .replace("{", "\\{")
        .replace("}", "\\}");
  }
}
