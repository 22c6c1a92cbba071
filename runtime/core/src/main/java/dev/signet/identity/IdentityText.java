package dev.signet.identity;

/** The bounds and the masked form that the three identifier types share. */
final class IdentityText {

  static final int MAX_LENGTH = 512;
  private static final int SHOWN = 4;

  private IdentityText() {}

  static String require(String value, String name) {
    if (value == null || value.isEmpty() || value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "an " + name + " is 1 to " + MAX_LENGTH + " characters long");
    }
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c <= ' ' || c >= 0x7f || c == ',') {
        throw new IllegalArgumentException(
            "an " + name + " has no white space, comma, control or non-ASCII character");
      }
    }
    return value;
  }

  /** Returns the first characters, at most half of the text, followed by stars. */
  static String mask(String value) {
    int shown = Math.min(SHOWN, value.length() / 2);
    return value.substring(0, shown) + "****";
  }
}
