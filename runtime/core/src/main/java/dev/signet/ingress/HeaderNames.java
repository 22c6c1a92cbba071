package dev.signet.ingress;

import java.util.Arrays;
import java.util.Locale;

/**
 * The headers of one ingress, each in its own slot. They are found in a request without making a
 * string: most header lines do not belong to an ingress, and their length or first character shows
 * it.
 */
final class HeaderNames {

  /** The slot of a header that does not belong to the ingress. */
  static final int NONE = -1;

  /**
   * The slot of a header that does not belong to the ingress, but that a careless server could take
   * for one that does.
   */
  static final int IMITATION = -2;

  private static final int MAX_NAME_LENGTH = 63;

  private final int maxValueLength;
  private final String[] names;

  /** The names as WeChat's documentation writes them, which is how most requests carry them. */
  private final String[] documented;

  /** The first slot whose name has this length, or {@link #NONE}, by length. */
  private final byte[] firstOfLength = new byte[MAX_NAME_LENGTH + 1];

  /** The next slot whose name is as long, or {@link #NONE}, by slot. */
  private final byte[] nextOfLength;

  private final String prefix;

  /**
   * Assigns slots to headers in the order of their names.
   *
   * @param maxValueLength in characters
   * @param lowerNames ASCII in lower case, with {@code -} and without {@code _}, at most 63
   *     characters long and all beginning with the same character
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
   * Returns the slot of the header with this name, whatever the case of its ASCII letters; else
   * {@link #IMITATION} or {@link #NONE}. Slots are counted in the order in which the names were
   * given.
   */
  int find(String name) {
    // Folding never changes the length of a name.
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

  /** Returns whether a careless server could take this part of a text for one of the headers. */
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
   * Returns the character that a careless server could take this one for: {@code -} for {@code _},
   * and ASCII letters for those that Unicode case rules fold into them (dotted and dotless i, long
   * s, Kelvin sign).
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

  /** Returns the longest text that all names begin with and that is shorter than any of them. */
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
