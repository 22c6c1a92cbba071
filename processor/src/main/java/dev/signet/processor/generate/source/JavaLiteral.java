package dev.signet.processor.generate.source;

/**
 * Writes a user's text as a Java string literal in plain ASCII. JavaPoet's own method does not
 * escape the line separators of Unicode (U+0085, U+2028 …) and breaks the line there.
 */
public final class JavaLiteral {

  private JavaLiteral() {}

  public static String of(String text) {
    StringBuilder literal = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> literal.append('\\').append(c);
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        default -> append(literal, c);
      }
    }
    return literal.append('"').toString();
  }

  /**
   * Appends a character, a control character as an octal escape: javac translates a Unicode escape
   * before it reads the literal.
   */
  private static void append(StringBuilder literal, char c) {
    if (c < ' ') {
      literal.append(String.format("\\%03o", (int) c));
    } else if (c > '~') {
      literal.append(String.format("\\u%04x", (int) c));
    } else {
      literal.append(c);
    }
  }
}
