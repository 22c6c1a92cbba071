package dev.signet.processor.documentation;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What two languages must have in common of a block of code: everything but comments, and the words
 * of the compiler's own messages, which have a language.
 */
final class CodeLines {

  private static final Set<String> HASH_COMMENTS = Set.of("", "bash", "sh", "yaml", "properties");
  private static final Pattern MESSAGE = Pattern.compile("(\\[signet:\\w+\\]) .*");

  private CodeLines() {}

  /** Returns the lines of a block without what may be translated. */
  static List<String> common(Block code) {
    return code.lines().stream().map(line -> common(code.language(), line)).toList();
  }

  private static String common(String language, String line) {
    Matcher message = MESSAGE.matcher(line);
    if (message.matches()) {
      return message.group(1);
    }
    String kept =
        line.replaceAll("<!--.*?-->", "<!-- -->")
            .replaceAll("(^|\\s)//.*", "$1//")
            .replaceAll("/\\*.*?\\*/", "/* */")
            .replaceAll("^(\\s*)\\*( .*)?$", "$1*");
    if (HASH_COMMENTS.contains(language)) {
      kept = kept.replaceAll("(^|\\s)# .*", "$1#");
    }
    return kept.stripTrailing();
  }
}
