package dev.signet.ingress;

import java.util.Arrays;
import java.util.Locale;

/**
 * The headers of one ingress, each in its own slot. Finds them in a request without making a string
 * of anything that came: most lines are not for an ingress, and their length or first character
 * says so.
 */
final class HeaderNames {

  /** The slot of a header that is not the ingress's. */
  static final int NONE = -1;

  /** The slot of a header that is not the ingress's, though a careless server could take it so. */
  static final int IMITATION = -2;

  private static final int MAX_NAME_LENGTH = 63;

  private final int maxValueLength;
  private final String[] names;

  /** The names as WeChat's documents write them, which is how they mostly come. */
  private final String[] documented;

  /** For each length the first name of it, or {@link #NONE}. */
  private final byte[] firstOfLength = new byte[MAX_NAME_LENGTH + 1];

  /** For each slot the next one whose name is as long, or {@link #NONE}. */
  private final byte[] nextOfLength;

  private final String prefix;

  /**
   * @param maxValueLength in characters
   * @param lowerNames ASCII in lower case, with {@code -} and without {@code _}, at most 63
   *     characters, all beginning with the same one
   */
  HeaderNames(int maxValueLength, String... lowerNames) {
    this.maxValueLength = maxValueLength;
    names = lowerNames.clone();
    prefix = commonPrefix(names);
    documented = new String[names.length];
    nextOfLength = new byte[names.length];
    Arrays.fill(firstOfLength, (byte) NONE);
    for (int slot = names.length - 1; slot >= 0; slot--) {
      documented[slot] = names[slot].toUpperCase(Locale.ROOT);
      nextOfLength[slot] = firstOfLength[names[slot].length()];
      firstOfLength[names[slot].length()] = (byte) slot;
    }
  }

  int maxValueLength() {
    return maxValueLength;
  }

  /**
   * The slot, counted as the names were given, of the header with this name in whatever case of its
   * ASCII letters; else {@link #IMITATION} or {@link #NONE}.
   */
  int find(String name) {
    // A fold never changes a name's length.
    int first = name.length() > MAX_NAME_LENGTH ? NONE : firstOfLength[name.length()];
    if (first == NONE || folded(name.charAt(0)) != prefix.charAt(0)) {
      return NONE;
    }
    for (int slot = first; slot != NONE; slot = nextOfLength[slot]) {
      if (documented[slot].equals(name)) {
        return slot;
      }
    }
    int slot = findFolded(name, 0, name.length());
    return slot == NONE || Ascii.equalsLower(names[slot], name) ? slot : IMITATION;
  }

  /** True when a careless server could take this part of a text for one of the headers. */
  boolean areImitatedBy(String text, int from, int to) {
    return findFolded(text, from, to) != NONE;
  }

  private int findFolded(String text, int from, int to) {
    if (to - from <= prefix.length() || !foldsTo(prefix, text, from, from + prefix.length())) {
      return NONE;
    }
    for (int slot = 0; slot < names.length; slot++) {
      if (names[slot].length() == to - from && foldsTo(names[slot], text, from, to)) {
        return slot;
      }
    }
    return NONE;
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

  /** The longest text that all names begin with, shorter than the shortest of them. */
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
