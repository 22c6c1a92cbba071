package dev.signet.processor.generate.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a Javadoc comment as plain text. Inline tags become their text and HTML tags are
 * removed; block tags other than {@code @param} and {@code @return} are left out.
 *
 * @param main the text before the block tags; empty when there is none
 * @param returns the text of {@code @return}; empty when there is none
 * @param parameters the texts of {@code @param} by name
 */
public record JavadocText(String main, String returns, Map<String, String> parameters) {

  private static final Pattern BLOCK = Pattern.compile("(?m)^[ \\t]*@(\\w+)");
  // The quantifier is possessive, so that a long comment costs neither stack nor time.
  private static final Pattern INLINE =
      Pattern.compile("\\{@(\\w++)([^{}]*+(?:\\{[^{}]*+\\}[^{}]*+)*+)\\}");
  private static final Pattern PARAGRAPH =
      Pattern.compile("</?(?:p|br|li|ul|ol|pre|h[1-6])\\s*/?>", Pattern.CASE_INSENSITIVE);
  private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
  private static final Pattern BLANKS = Pattern.compile("[ \\t]*\\R[ \\t]*");

  /** Parses the result of {@code Elements.getDocComment}; null counts as a comment without text. */
  public static JavadocText of(String comment) {
    String text = comment == null ? "" : comment;
    Map<String, String> parameters = new LinkedHashMap<>();
    String returns = "";
    Matcher block = BLOCK.matcher(text);
    int mainEnd = text.length();
    boolean more = block.find();
    if (more) {
      mainEnd = block.start();
    }
    while (more) {
      String tag = block.group(1);
      int start = block.end();
      more = block.find();
      String content = text.substring(start, more ? block.start() : text.length()).strip();
      if (tag.equals("param")) {
        String[] parts = content.split("\\s+", 2);
        parameters.put(parts[0], parts.length == 2 ? plain(parts[1]) : "");
      } else if (tag.equals("return")) {
        returns = plain(content);
      }
    }
    return new JavadocText(plain(text.substring(0, mainEnd)), returns, parameters);
  }

  /** Returns the text about one parameter or record component; empty when there is none. */
  public String parameter(String name) {
    return parameters.getOrDefault(name, "");
  }

  private static String plain(String javadoc) {
    String text = INLINE.matcher(javadoc).replaceAll(JavadocText::inline);
    text = PARAGRAPH.matcher(text).replaceAll("\n");
    text = TAG.matcher(text).replaceAll("");
    text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    text = BLANKS.matcher(text).replaceAll("\n");
    return text.replaceAll("\n{3,}", "\n\n").strip();
  }

  private static String inline(MatchResult match) {
    String content = match.group(2).strip();
    boolean link = match.group(1).startsWith("link");
    if (link) {
      String[] parts = content.split("\\s+", 2);
      content = parts.length == 2 ? parts[1] : parts[0].replaceFirst("^#", "").replace('#', '.');
    }
    // Entities keep the text of a code tag from being taken for HTML.
    String safe = content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return Matcher.quoteReplacement(safe);
  }
}
