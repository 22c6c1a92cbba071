package dev.signet.processor.collect.jackson;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The naming strategies of jackson-databind's PropertyNamingStrategies, by their simple name. */
final class NamingStrategy {

  private NamingStrategy() {}

  /** Returns the renaming of a strategy; empty when the strategy is not one of databind's own. */
  static Optional<UnaryOperator<String>> of(String simpleName) {
    return Optional.ofNullable(
        switch (simpleName) {
          case "SnakeCaseStrategy" -> NamingStrategy::snake;
          case "UpperSnakeCaseStrategy" -> name -> snake(name).toUpperCase(Locale.ROOT);
          case "LowerCaseStrategy" -> name -> name.toLowerCase(Locale.ROOT);
          case "KebabCaseStrategy" -> name -> separated(name, '-');
          case "LowerDotCaseStrategy" -> name -> separated(name, '.');
          case "UpperCamelCaseStrategy" -> NamingStrategy::upperCamel;
          case "LowerCamelCaseStrategy", "PropertyNamingStrategy" -> name -> name;
          default -> null;
        });
  }

  private static String snake(String name) {
    StringBuilder result = new StringBuilder();
    boolean afterUpper = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (i == 0 && c == '_') {
        continue;
      }
      boolean upper = Character.isUpperCase(c);
      boolean separate = !result.isEmpty() && result.charAt(result.length() - 1) != '_';
      if (upper && !afterUpper && separate) {
        result.append('_');
      }
      afterUpper = upper;
      result.append(upper ? Character.toLowerCase(c) : c);
    }
    return result.isEmpty() ? name : result.toString();
  }

  private static String separated(String name, char separator) {
    StringBuilder result = new StringBuilder();
    int uppers = 0;
    for (int i = 0; i < name.length(); i++) {
      char lower = Character.toLowerCase(name.charAt(i));
      if (lower == name.charAt(i)) {
        if (uppers > 1) {
          result.insert(result.length() - 1, separator);
        }
        uppers = 0;
      } else {
        if (uppers == 0 && i > 0) {
          result.append(separator);
        }
        uppers++;
      }
      result.append(lower);
    }
    return result.toString();
  }

  private static String upperCamel(String name) {
    return name.isEmpty() ? name : Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}
