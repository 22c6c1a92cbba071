package dev.signet.ingress;

/**
 * The headers of one ingress, each in its own slot. Finds them in a request without making a string
 * of anything that came: most lines are not for an ingress, and their first character says so.
 */
final class HeaderNames {

  private final int maxValueLength;
  private final String[] names;
  private final String prefix;

  /**
   * @param maxValueLength in characters
   * @param lowerNames ASCII in lower case, with {@code -} and without {@code _}
   */
  HeaderNames(int maxValueLength, String... lowerNames) {
    this.maxValueLength = maxValueLength;
    names = lowerNames.clone();
    prefix = commonPrefix(names);
  }

  int maxValueLength() {
    return maxValueLength;
  }

  /**
   * The slot, counted as the names were given, of the header that a careless server could take this
   * text for, itself included; else -1. A fold never changes a name's length.
   */
  int find(String text, int from, int to) {
    if (to - from <= prefix.length() || !foldsTo(prefix, text, from, from + prefix.length())) {
      return -1;
    }
    for (int slot = 0; slot < names.length; slot++) {
      if (names[slot].length() == to - from && foldsTo(names[slot], text, from, to)) {
        return slot;
      }
    }
    return -1;
  }

  /** Whether the text is this slot's name but for the case of its ASCII letters. */
  boolean isExact(int slot, String text) {
    return Ascii.equalsLower(names[slot], text);
  }

  private static boolean foldsTo(String lowerName, String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (folded(text.charAt(i)) != lowerName.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }

  /**
   * The character that a careless server could take this one for: {@code _} as {@code -}, and the
   * letters that Unicode case rules fold into ASCII ones (dotted and dotless i, long s, Kelvin
   * sign).
   */
  private static char folded(char c) {
    if (c < 0x80) {
      return c == '_' ? '-' : Ascii.lower(c);
    }
    switch (c) {
      case '\u0130':
      case '\u0131':
        return 'i';
      case '\u017f':
        return 's';
      case '\u212a':
        return 'k';
      default:
        return c;
    }
  }

  /** What all names begin with, at most one character less than the shortest. */
  private static String commonPrefix(String[] names) {
    String prefix = names[0].substring(0, names[0].length() - 1);
    for (String name : names) {
      while (!name.startsWith(prefix) || name.length() == prefix.length()) {
        prefix = prefix.substring(0, prefix.length() - 1);
      }
    }
    return prefix;
  }
}
