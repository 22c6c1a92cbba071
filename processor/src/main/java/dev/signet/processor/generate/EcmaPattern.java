package dev.signet.processor.generate;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a regular expression of Java in the dialect of JSON Schema, which is ECMA-262 with or
 * without its flag u. Only what surely means the same is written; for anything else there is no
 * translation, and the expression is described in words.
 */
final class EcmaPattern {

  /** Flags that only change what a dot is, or what anchors are, which are refused then. */
  private static final int FLAGS = Pattern.DOTALL | Pattern.UNIX_LINES | Pattern.MULTILINE;

  private static final String SYNTAX = "^$\\.*+?()[]{}|";
  private static final String SPACES = " \\t\\n\\u000b\\f\\r";
  private static final int MAX_DEPTH = 50;
  private static final Pattern COUNT = Pattern.compile("\\{\\d{1,9}(?:,\\d{0,9})?\\}");

  private final String java;
  private final int flags;
  private final StringBuilder out = new StringBuilder();
  private int at;

  private EcmaPattern(String java, int flags) {
    this.java = java;
    this.flags = flags;
  }

  /**
   * The expression, which matches whole texts as jakarta.validation's does.
   *
   * @param java one that Java compiles
   * @param flags of java.util.regex.Pattern
   */
  static Optional<String> of(String java, int flags) {
    if ((flags & ~FLAGS) != 0) {
      return Optional.empty();
    }
    EcmaPattern pattern = new EcmaPattern(java, flags);
    try {
      pattern.alternatives(0);
    } catch (Untranslatable unknown) {
      return Optional.empty();
    }
    return Optional.of("^(?:" + pattern.out + ")$");
  }

  private void alternatives(int depth) {
    refuse(depth > MAX_DEPTH);
    while (at < java.length() && (depth == 0 || peek() != ')')) {
      char c = next();
      if (c == '|') {
        out.append(c);
      } else if (c == '^' || c == '$') {
        anchor(c, depth);
      } else if (atom(c, depth)) {
        quantifier();
      }
    }
  }

  /** A dollar of Java also stands before a last line break, unless nothing can follow it. */
  private void anchor(char c, int depth) {
    boolean last = at == java.length() || peek() == '|';
    refuse((flags & Pattern.MULTILINE) != 0 || c == '$' && (depth > 0 || !last));
    refuse(isQuantifier());
    out.append(c);
  }

  /** Whether a quantifier may follow what was written. */
  private boolean atom(char c, int depth) {
    switch (c) {
      case '(':
        return group(depth);
      case '[':
        characters();
        return true;
      case '.':
        out.append(dot());
        return true;
      case '\\':
        escape();
        return true;
      default:
        refuse("*+?{)".indexOf(c) >= 0);
        literal(c);
        return true;
    }
  }

  private String dot() {
    if ((flags & Pattern.DOTALL) != 0) {
      return "[\\s\\S]";
    }
    boolean unix = (flags & Pattern.UNIX_LINES) != 0;
    return unix ? "[^\\n]" : "[^\\n\\r\\u0085\\u2028\\u2029]";
  }

  private boolean group(int depth) {
    boolean lookahead = java.startsWith("?=", at) || java.startsWith("?!", at);
    if (lookahead || java.startsWith("?:", at)) {
      out.append('(').append(next()).append(next());
    } else if (java.startsWith("?<", at)) {
      int end = java.indexOf('>', at);
      refuse(end < 0 || !java.substring(at + 2, end).matches("[A-Za-z][A-Za-z0-9]*"));
      at = end + 1;
      out.append("(?:");
    } else {
      refuse(at < java.length() && peek() == '?');
      out.append('(');
    }
    alternatives(depth + 1);
    refuse(next() != ')');
    out.append(')');
    refuse(lookahead && isQuantifier());
    return !lookahead;
  }

  private void quantifier() {
    if (!isQuantifier()) {
      return;
    }
    if (peek() == '{') {
      var count = COUNT.matcher(java).region(at, java.length());
      refuse(!count.lookingAt());
      out.append(count.group());
      at = count.end();
    } else {
      out.append(next());
    }
    if (at < java.length() && peek() == '?') {
      out.append(next());
    }
    // A plus would be possessive, which ECMA-262 does not know.
    refuse(isQuantifier());
  }

  private boolean isQuantifier() {
    return at < java.length() && "*+?{".indexOf(peek()) >= 0;
  }

  private void escape() {
    char c = next();
    if (c == 's' || c == 'S') {
      out.append(c == 's' ? "[" : "[^").append(SPACES).append(']');
    } else if ("dDwW".indexOf(c) >= 0) {
      out.append('\\').append(c);
    } else {
      literal(escaped(c));
    }
  }

  /** What is in brackets; unions and intersections are Java's own. */
  private void characters() {
    out.append('[');
    if (peek() == '^') {
      out.append(next());
    }
    refuse(peek() == ']');
    while (peek() != ']') {
      int from = character();
      if (from < 0) {
        continue;
      }
      append((char) from, "\\]^-");
      if (peek() == '-' && at + 1 < java.length() && java.charAt(at + 1) != ']') {
        out.append(next());
        int to = character();
        refuse(to < 0 || to == '&');
        append((char) to, "\\]^-");
      }
    }
    out.append(next());
  }

  /** One character in brackets; a set such as \d is written, and is -1. */
  private int character() {
    char c = next();
    refuse(c == '[' || c == '&' && peek() == '&');
    if (c != '\\') {
      return c;
    }
    c = next();
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
        return hex(2);
      case 'u':
        return hex(4);
      default:
        refuse(Character.isLetterOrDigit(c));
        return c;
    }
  }

  private char hex(int length) {
    int end = at + length;
    refuse(end > java.length() || !java.substring(at, end).matches("[0-9A-Fa-f]+"));
    char c = (char) Integer.parseInt(java.substring(at, end), 16);
    at = end;
    return c;
  }

  private void literal(char c) {
    append(c, SYNTAX);
  }

  private void append(char c, String special) {
    // With and without the flag u, these are one character or two.
    refuse(Character.isSurrogate(c));
    if (c < ' ' || c > '~') {
      out.append(String.format("\\u%04x", (int) c));
    } else {
      out.append(special.indexOf(c) >= 0 ? "\\" : "").append(c);
    }
  }

  private char peek() {
    refuse(at >= java.length());
    return java.charAt(at);
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private static void refuse(boolean unknown) {
    if (unknown) {
      throw new Untranslatable();
    }
  }

  private static final class Untranslatable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Untranslatable() {
      super(null, null, false, false);
    }
  }
}
