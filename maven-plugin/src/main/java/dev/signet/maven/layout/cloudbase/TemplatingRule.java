package dev.signet.maven.layout.cloudbase;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.maven.message.PluginMessages;
import dev.signet.maven.message.Problems;

/**
 * Refuses texts that would arrive as something else: the vendor's tools render {@code
 * cloudbaserc.json} with mustache, and then every string that parses as a JSON object, array or
 * null becomes that value (ConfigParser of npm @cloudbase/cloudbase-mcp 2.34.6). There is no
 * escape.
 */
public final class TemplatingRule {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private TemplatingRule() {}

  /**
   * Checks a text of the user.
   *
   * @param where the parameter or the annotation that it comes from; the text may be a secret, so
   *     no message shows it
   */
  public static void check(String text, String where, Problems problems) {
    if (text.contains("{{")) {
      problems.add(PluginMessages.TEXT_IS_TEMPLATE, where);
    } else if (becomesAnotherValue(text)) {
      problems.add(PluginMessages.TEXT_IS_JSON, where);
    }
  }

  private static boolean becomesAnotherValue(String text) {
    try {
      JsonNode value = JSON.readTree(trimmed(text));
      return value != null && (value.isContainerNode() || value.isNull());
    } catch (JsonProcessingException e) {
      return false;
    }
  }

  /** JavaScript trims more than Java does. */
  private static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (from < to && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return c == '\uFEFF' || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
