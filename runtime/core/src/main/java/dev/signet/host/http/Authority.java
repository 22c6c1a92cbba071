package dev.signet.host.http;

/**
 * The form of a Host (RFC 9110 section 7.2): a name, an IPv4 address or an IPv6 address in
 * brackets, and perhaps a port. An empty one and one with user information are refused, because
 * servers do not agree on what they name.
 */
public final class Authority {

  private static final String NAME_MARKS = "-._~!$&'()*+;=";
  private static final int MAX_PORT = 65_535;

  private Authority() {}

  /** Returns whether a text is what a Host may be. */
  public static boolean isWellFormed(String text) {
    int end = text.startsWith("[") ? endOfAddress(text) : endOfName(text);
    return end > 0
        && (end == text.length() || text.charAt(end) == ':' && isPort(text.substring(end + 1)));
  }

  /** Returns the end of the address in brackets, or 0. */
  private static int endOfAddress(String text) {
    int close = text.indexOf(']');
    for (int i = 1; i < close; i++) {
      char c = text.charAt(i);
      if (!isHexadecimal(c) && c != ':' && c != '.') {
        return 0;
      }
    }
    return close >= 3 && text.lastIndexOf(':', close) > 0 ? close + 1 : 0;
  }

  /** Returns the end of the name or IPv4 address, or 0 if there is none. */
  private static int endOfName(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) != ':') {
      if (text.charAt(at) == '%' && isEscape(text, at)) {
        at += 3;
      } else if (isNameCharacter(text.charAt(at))) {
        at++;
      } else {
        return 0;
      }
    }
    return at;
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && isHexadecimal(text.charAt(at + 1))
        && isHexadecimal(text.charAt(at + 2));
  }

  private static boolean isHexadecimal(char c) {
    return c < 0x80 && Character.digit(c, 16) >= 0;
  }

  private static boolean isNameCharacter(char c) {
    return c >= '0' && c <= '9'
        || c >= 'A' && c <= 'Z'
        || c >= 'a' && c <= 'z'
        || NAME_MARKS.indexOf(c) >= 0;
  }

  private static boolean isPort(String text) {
    if (text.isEmpty() || text.length() > 5) {
      return false;
    }
    int port = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      port = port * 10 + (c - '0');
    }
    return port <= MAX_PORT;
  }
}
