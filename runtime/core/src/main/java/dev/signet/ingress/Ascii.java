package dev.signet.ingress;

/** Comparisons of ASCII text that neither a locale nor Unicode case folding can change. */
final class Ascii {

  private static final boolean[] IDENTIFIER = identifierCharacters();

  private Ascii() {}

  /** Returns the text with A to Z in lower case and every other character unchanged. */
  static String lower(String text) {
    StringBuilder lowered = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'A' && c <= 'Z') {
        if (lowered == null) {
          lowered = new StringBuilder(text);
        }
        lowered.setCharAt(i, (char) (c + 32));
      }
    }
    return lowered == null ? text : lowered.toString();
  }

  static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
  }

  /** Returns the value of {@code lower(text).equals(lowerName)} without making a string. */
  static boolean equalsLower(String lowerName, String text) {
    if (lowerName.length() != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (lower(text.charAt(i)) != lowerName.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether every character is an ASCII letter, a digit, {@code _} or {@code -}. */
  static boolean isIdentifier(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= IDENTIFIER.length || !IDENTIFIER[c]) {
        return false;
      }
    }
    return true;
  }

  /** Returns whether every character is ASCII and neither a space nor a control character. */
  static boolean isVisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        return false;
      }
    }
    return true;
  }

  private static boolean[] identifierCharacters() {
    boolean[] characters = new boolean[128];
    String digitsAndMarks = "0123456789_-";
    for (int i = 0; i < digitsAndMarks.length(); i++) {
      characters[digitsAndMarks.charAt(i)] = true;
    }
    for (char c = 'a'; c <= 'z'; c++) {
      characters[c] = true;
      characters[c - 32] = true;
    }
    return characters;
  }
}
