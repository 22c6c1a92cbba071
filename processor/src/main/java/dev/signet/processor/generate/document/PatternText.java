package dev.signet.processor.generate.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The text of a regular expression, read from left to right. */
final class PatternText {

  private final String text;
  private int at;

  PatternText(String text) {
    this.text = text;
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  /** Returns whether the next character is one of these; false at the end. */
  boolean isAt(String characters) {
    return !isAtEnd() && characters.indexOf(text.charAt(at)) >= 0;
  }

  boolean startsWith(String prefix) {
    return text.startsWith(prefix, at);
  }

  /** Returns whether the character after the next exists and differs from this one. */
  boolean isFollowedByOtherThan(char c) {
    return at + 1 < text.length() && text.charAt(at + 1) != c;
  }

  /** Returns the next character; at the end, the expression is refused. */
  char peek() {
    refuse(isAtEnd());
    return text.charAt(at);
  }

  /** Consumes the next character; at the end, the expression is refused. */
  char next() {
    char c = peek();
    at++;
    return c;
  }

  /** Consumes a match of the pattern at this position; empty when there is none. */
  Optional<String> take(Pattern pattern) {
    Matcher found = pattern.matcher(text).region(at, text.length());
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    at = found.end();
    return Optional.of(found.group());
  }

  /** Gives up on the expression if its translation might mean something else. */
  static void refuse(boolean doubtful) {
    if (doubtful) {
      throw new Untranslatable();
    }
  }

  /** Thrown when an expression cannot be translated. */
  static final class Untranslatable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private Untranslatable() {
      super(null, null, false, false);
    }
  }
}
