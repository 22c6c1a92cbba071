package dev.signet.processor.generate.document;

import static dev.signet.processor.generate.document.PatternText.refuse;

import java.util.regex.Pattern;

/** Translates the characters of a regular expression: literal, escaped and in brackets. */
final class EcmaCharacters {

  private static final String SYNTAX = "^$\\.*+?()[]{}|";
  private static final String IN_BRACKETS = "\\]^-";
  private static final String SPACES = " \\t\\n\\u000b\\f\\r";
  private static final Pattern TWO_DIGITS = Pattern.compile("[0-9A-Fa-f]{2}");
  private static final Pattern FOUR_DIGITS = Pattern.compile("[0-9A-Fa-f]{4}");

  private final PatternText java;
  private final StringBuilder out;

  EcmaCharacters(PatternText java, StringBuilder out) {
    this.java = java;
    this.out = out;
  }

  void literal(char c) {
    append(c, SYNTAX);
  }

  /** Translates a character or set whose backslash was read. */
  void escape() {
    char c = java.next();
    if (c == 's' || c == 'S') {
      out.append(c == 's' ? "[" : "[^").append(SPACES).append(']');
    } else if ("dDwW".indexOf(c) >= 0) {
      out.append('\\').append(c);
    } else {
      literal(escaped(c));
    }
  }

  /** Translates a set whose bracket was read. Unions and intersections are peculiar to Java. */
  void brackets() {
    out.append('[');
    if (java.peek() == '^') {
      out.append(java.next());
    }
    refuse(java.peek() == ']');
    while (java.peek() != ']') {
      int from = inBrackets();
      if (from >= 0) {
        append((char) from, IN_BRACKETS);
        range();
      }
    }
    out.append(java.next());
  }

  private void range() {
    if (java.peek() == '-' && java.isFollowedByOtherThan(']')) {
      out.append(java.next());
      int to = inBrackets();
      refuse(to < 0 || to == '&');
      append((char) to, IN_BRACKETS);
    }
  }

  /** Reads one character in brackets; a set such as \d is written at once, and -1 returned. */
  private int inBrackets() {
    char c = java.next();
    refuse(c == '[' || c == '&' && java.peek() == '&');
    if (c != '\\') {
      return c;
    }
    c = java.next();
    if (c == 's') {
      out.append(SPACES);
      return -1;
    }
    if ("dDwW".indexOf(c) >= 0) {
      out.append('\\').append(c);
      return -1;
    }
    return escaped(c);
  }

  private char escaped(char c) {
    switch (c) {
      case 't':
        return '\t';
      case 'n':
        return '\n';
      case 'r':
        return '\r';
      case 'f':
        return '\f';
      case 'x':
        return hex(TWO_DIGITS);
      case 'u':
        return hex(FOUR_DIGITS);
      default:
        refuse(Character.isLetterOrDigit(c));
        return c;
    }
  }

  private char hex(Pattern digits) {
    String code = java.take(digits).orElse("");
    refuse(code.isEmpty());
    return (char) Integer.parseInt(code, 16);
  }

  private void append(char c, String special) {
    // With the flag u a surrogate pair is one character, without it two.
    refuse(Character.isSurrogate(c));
    if (c < ' ' || c > '~') {
      out.append(String.format("\\u%04x", (int) c));
    } else {
      out.append(special.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
  }
}
