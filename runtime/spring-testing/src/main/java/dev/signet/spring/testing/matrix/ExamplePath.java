package dev.signet.spring.testing.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Makes a path that fits a mapping's pattern. */
final class ExamplePath {

  /** What common patterns of one variable take. */
  private static final List<String> EXAMPLES =
      List.of(
          "1",
          "a",
          "abc",
          "A",
          "12345678",
          "A-1",
          "a.txt",
          "2020-01-01",
          "00000000-0000-0000-0000-000000000000",
          "aaaaaaaaaaaaaaaaaaaaaaaa");

  private final Map<String, String> variables;

  ExamplePath(Map<String, String> variables) {
    this.variables = variables;
  }

  /** Returns a path such as {@code /orders/1}; empty if no example fits one of its variables. */
  Optional<String> of(String pattern) {
    StringBuilder path = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '{') {
        int end = closing(pattern, at);
        Optional<String> value = variable(pattern.substring(at + 1, end));
        if (value.isEmpty()) {
          return Optional.empty();
        }
        path.append(slashed(path, value.get()));
        at = end + 1;
      } else {
        at += wildcard(pattern, at, path);
      }
    }
    return Optional.of(path.length() == 0 || path.charAt(0) != '/' ? "/" + path : path.toString());
  }

  /** Appends what stands for the character, and returns how many characters it stands for. */
  private static int wildcard(String pattern, int at, StringBuilder path) {
    if (pattern.startsWith("**", at)) {
      path.append('1');
      return 2;
    }
    char c = pattern.charAt(at);
    path.append(c == '*' ? '1' : c == '?' ? 'a' : c);
    return 1;
  }

  /** A variable for the rest of a path holds slashes itself. */
  private static String slashed(StringBuilder path, String value) {
    boolean twice = value.startsWith("/") && path.length() > 0 && path.toString().endsWith("/");
    return twice ? value.substring(1) : value;
  }

  private Optional<String> variable(String declared) {
    int colon = declared.indexOf(':');
    String name = (colon < 0 ? declared : declared.substring(0, colon)).trim();
    String own = variables.get(name.startsWith("*") ? name.substring(1) : name);
    if (own != null) {
      return Optional.of(own);
    }
    if (name.startsWith("*")) {
      return Optional.of("/1");
    }
    return colon < 0 ? Optional.of("1") : matching(declared.substring(colon + 1));
  }

  private static Optional<String> matching(String regex) {
    try {
      Pattern pattern = Pattern.compile(regex);
      return EXAMPLES.stream().filter(text -> pattern.matcher(text).matches()).findFirst();
    } catch (PatternSyntaxException springsMatter) {
      return Optional.empty();
    }
  }

  /** Returns the place of the brace that closes the one at a place. */
  private static int closing(String pattern, int open) {
    int depth = 0;
    for (int i = open; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\') {
        i++;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && --depth == 0) {
        return i;
      }
    }
    return pattern.length() - 1;
  }
}
