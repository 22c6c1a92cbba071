package dev.signet.json.wire;

/**
 * Finds characters and escapes such as {@code "\ud800"} that are half of a pair. Jackson accepts
 * them, but then no UTF-8 answer can hold the text.
 */
final class Surrogates {

  private Surrogates() {}

  /**
   * Returns the offset of the first escaped surrogate that has no other half; -1 if there is none.
   */
  static int unpaired(byte[] json) {
    for (int i = 0; i < json.length; i++) {
      if (json[i] != '\\') {
        continue;
      }
      int unit = escaped(json, i);
      if (unit < 0) {
        i++;
      } else if (!Character.isSurrogate((char) unit)) {
        i += 5;
      } else if (Character.isHighSurrogate((char) unit) && isLow(escaped(json, i + 6))) {
        i += 11;
      } else {
        return i;
      }
    }
    return -1;
  }

  /** Returns whether a text has a surrogate without its other half. */
  static boolean hasUnpaired(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isPair(text, i)) {
        i++;
      } else if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether both halves of a pair stand here. */
  static boolean isPair(String text, int at) {
    return Character.isHighSurrogate(text.charAt(at))
        && at + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(at + 1));
  }

  private static boolean isLow(int unit) {
    return unit >= 0 && Character.isLowSurrogate((char) unit);
  }

  /** Returns the UTF-16 unit of the escape that begins here; negative if none begins. */
  private static int escaped(byte[] json, int at) {
    if (at + 6 > json.length || json[at] != '\\' || json[at + 1] != 'u') {
      return -1;
    }
    int unit = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = Character.digit(json[i], 16);
      if (digit < 0) {
        return -1;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }
}
