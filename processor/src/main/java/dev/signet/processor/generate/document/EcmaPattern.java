package dev.signet.processor.generate.document;

import static dev.signet.processor.generate.document.PatternText.refuse;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Translates a regular expression of Java into the dialect of JSON Schema, which is ECMA-262 with
 * or without its flag u. It writes only what surely means the same; anything else has no
 * translation and is described in words.
 */
final class EcmaPattern {

  /** Flags that can be translated: they change only dots, and anchors, which are then refused. */
  private static final int FLAGS = Pattern.DOTALL | Pattern.UNIX_LINES | Pattern.MULTILINE;

  private static final String QUANTIFIERS = "*+?{";
  private static final int MAX_DEPTH = 50;
  private static final Pattern COUNT = Pattern.compile("\\{\\d{1,9}(?:,\\d{0,9})?\\}");
  private static final Pattern GROUP_NAME = Pattern.compile("\\?<[A-Za-z][A-Za-z0-9]*>");

  private final PatternText java;
  private final int flags;
  private final StringBuilder out = new StringBuilder();
  private final EcmaCharacters characters;

  private EcmaPattern(String java, int flags) {
    this.java = new PatternText(java);
    this.flags = flags;
    this.characters = new EcmaCharacters(this.java, out);
  }

  /**
   * Returns the translation, which matches whole texts as jakarta.validation does; empty without
   * one.
   *
   * @param java an expression that Java compiles
   * @param flags the flags of java.util.regex.Pattern
   */
  static Optional<String> of(String java, int flags) {
    if ((flags & ~FLAGS) != 0) {
      return Optional.empty();
    }
    EcmaPattern pattern = new EcmaPattern(java, flags);
    try {
      pattern.alternatives(0);
    } catch (PatternText.Untranslatable unknown) {
      return Optional.empty();
    }
    return Optional.of("^(?:" + pattern.out + ")$");
  }

  private void alternatives(int depth) {
    refuse(depth > MAX_DEPTH);
    while (!java.isAtEnd() && (depth == 0 || java.peek() != ')')) {
      char c = java.next();
      if (c == '|') {
        out.append(c);
      } else if (c == '^' || c == '$') {
        anchor(c, depth);
      } else if (atom(c, depth)) {
        quantifier();
      }
    }
  }

  /**
   * Writes an anchor. In Java a dollar also matches before a last line break, so it is refused
   * unless it ends the expression.
   */
  private void anchor(char c, int depth) {
    boolean last = java.isAtEnd() || java.peek() == '|';
    refuse((flags & Pattern.MULTILINE) != 0 || c == '$' && (depth > 0 || !last));
    refuse(java.isAt(QUANTIFIERS));
    out.append(c);
  }

  /** Writes one element. Returns whether a quantifier may follow it. */
  private boolean atom(char c, int depth) {
    switch (c) {
      case '(':
        return group(depth);
      case '[':
        characters.brackets();
        return true;
      case '.':
        out.append(dot());
        return true;
      case '\\':
        characters.escape();
        return true;
      default:
        refuse("*+?{)".indexOf(c) >= 0);
        characters.literal(c);
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
    boolean lookahead = java.startsWith("?=") || java.startsWith("?!");
    if (lookahead || java.startsWith("?:")) {
      out.append('(').append(java.next()).append(java.next());
    } else if (java.startsWith("?<")) {
      // A lookbehind, which has no group name, cannot be translated.
      refuse(java.take(GROUP_NAME).isEmpty());
      out.append("(?:");
    } else {
      refuse(java.isAt("?"));
      out.append('(');
    }
    alternatives(depth + 1);
    refuse(java.next() != ')');
    out.append(')');
    refuse(lookahead && java.isAt(QUANTIFIERS));
    return !lookahead;
  }

  private void quantifier() {
    if (!java.isAt(QUANTIFIERS)) {
      return;
    }
    if (java.peek() == '{') {
      Optional<String> count = java.take(COUNT);
      refuse(count.isEmpty());
      out.append(count.orElseThrow());
    } else {
      out.append(java.next());
    }
    if (java.isAt("?")) {
      out.append(java.next());
    }
    // A plus would make it possessive, which ECMA-262 does not know.
    refuse(java.isAt(QUANTIFIERS));
  }
}
