package dev.signet.dev.application;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A pattern of paths as Spring writes it: {@code {id}}, {@code {id:[0-9]+}} and {@code {*rest}}
 * stand for what a request fills in, {@code *} and {@code ?} for anything.
 */
final class PathPattern {

  private final String pattern;

  PathPattern(String pattern) {
    this.pattern = pattern;
  }

  /** Returns the names of the variables, in order. */
  List<String> variables() {
    List<String> names = new ArrayList<>();
    replaced(
        variable -> {
          names.add(nameOf(variable));
          return "";
        });
    return names;
  }

  /** Returns true if a path cannot be made of values for the variables alone. */
  boolean hasWildcards() {
    String rest = replaced(variable -> "");
    return rest.indexOf('*') >= 0 || rest.indexOf('?') >= 0;
  }

  /**
   * Returns a path with these values in the place of the variables, percent-encoded; a variable for
   * the rest of a path keeps its slashes.
   */
  String filled(UnaryOperator<String> values) {
    return replaced(
        variable -> {
          String value = encoded(values.apply(nameOf(variable)));
          if (!variable.startsWith("*")) {
            return value;
          }
          String rest = value.replace("%2F", "/");
          return rest.startsWith("/") ? rest : "/" + rest;
        });
  }

  /** Encodes a text for a path or a query. */
  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  @Override
  public String toString() {
    return pattern;
  }

  private static String nameOf(String variable) {
    String name = variable.startsWith("*") ? variable.substring(1) : variable;
    int expression = name.indexOf(':');
    return expression < 0 ? name : name.substring(0, expression);
  }

  /** Replaces each variable, whose expression may have braces too: {@code {id:[0-9]{4}}}. */
  private String replaced(UnaryOperator<String> variables) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      int close = open < 0 ? -1 : closing(open);
      if (close < 0) {
        break;
      }
      String variable = pattern.substring(open + 1, close);
      boolean rest = variable.startsWith("*") && open > at && pattern.charAt(open - 1) == '/';
      text.append(pattern, at, rest ? open - 1 : open).append(variables.apply(variable));
      at = close + 1;
    }
    return text.append(pattern, at, pattern.length()).toString();
  }

  private int closing(int open) {
    int depth = 0;
    for (int i = open; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
