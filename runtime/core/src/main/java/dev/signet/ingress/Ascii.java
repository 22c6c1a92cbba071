package dev.signet.ingress;

/** Comparisons that no locale and no Unicode fold can change. */
final class Ascii {

  private Ascii() {}

  /** Lower case for A to Z; every other character as it is. */
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

  static boolean isVisible(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= 0x7f) {
        return false;
      }
    }
    return true;
  }
}
