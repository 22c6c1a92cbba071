package dev.signet.ingress;

/**
 * Reads a client address strictly. A text that is not one literal address is dropped rather than
 * refused, because an address serves statistics and authorises nothing.
 */
final class ClientAddress {

  private static final String MAPPED = "::ffff:";
  private static final int MAX_LENGTH = 45;
  private static final int GROUPS = 8;

  private ClientAddress() {}

  /** Returns the dotted IPv4 address, which may be written as IPv4-mapped IPv6, or null. */
  static String v4(String text) {
    boolean mapped = text.regionMatches(true, 0, MAPPED, 0, MAPPED.length());
    String dotted = mapped ? text.substring(MAPPED.length()) : text;
    return isV4(dotted) ? dotted : null;
  }

  /** Returns the IPv6 address, without zone, brackets or port, or null. */
  static String v6(String text) {
    return isV6(text) ? text : null;
  }

  private static boolean isV4(String text) {
    String[] parts = text.split("\\.", -1);
    if (parts.length != 4) {
      return false;
    }
    for (String part : parts) {
      if (!isOctet(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isOctet(String part) {
    if (part.isEmpty() || part.length() > 3 || part.length() > 1 && part.charAt(0) == '0') {
      return false;
    }
    for (int i = 0; i < part.length(); i++) {
      if (part.charAt(i) < '0' || part.charAt(i) > '9') {
        return false;
      }
    }
    return Integer.parseInt(part) <= 255;
  }

  private static boolean isV6(String text) {
    if (text.length() > MAX_LENGTH || text.indexOf(':') < 0) {
      return false;
    }
    if (text.indexOf('.') < 0) {
      return hasGroups(text, GROUPS);
    }
    int dotted = text.lastIndexOf(':') + 1;
    return isV4(text.substring(dotted)) && hasGroups(text.substring(0, dotted) + "0", GROUPS - 1);
  }

  /**
   * Returns whether there are as many groups as expected, or fewer and one {@code ::} for the rest.
   */
  private static boolean hasGroups(String groups, int expected) {
    int gap = groups.indexOf("::");
    if (gap < 0) {
      return countGroups(groups) == expected;
    }
    int left = gap == 0 ? 0 : countGroups(groups.substring(0, gap));
    String rest = groups.substring(gap + 2);
    int right = rest.isEmpty() ? 0 : countGroups(rest);
    return left >= 0 && right >= 0 && left + right < expected;
  }

  /**
   * Returns the number of groups of one to four hexadecimal digits; negative if any is malformed.
   */
  private static int countGroups(String text) {
    String[] groups = text.split(":", -1);
    for (String group : groups) {
      if (group.isEmpty() || group.length() > 4) {
        return Integer.MIN_VALUE;
      }
      for (int i = 0; i < group.length(); i++) {
        if (Character.digit(group.charAt(i), 16) < 0 || group.charAt(i) > 'f') {
          return Integer.MIN_VALUE;
        }
      }
    }
    return groups.length;
  }
}
