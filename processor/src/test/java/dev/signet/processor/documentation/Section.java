package dev.signet.processor.documentation;

import java.util.List;
import java.util.Locale;

/**
 * A heading and what stands below it, up to the next heading of any level.
 *
 * @param level the number of {@code #} of the heading; 0 for what precedes the first heading
 * @param heading the heading's text
 * @param blocks what stands below, in its order
 */
record Section(int level, String heading, List<Block> blocks) {

  /** Returns the heading as its page writes it. */
  String marked() {
    return level == 0 ? "the text before the first heading" : "#".repeat(level) + " " + heading;
  }

  /** Returns the anchor that GitHub gives to the heading when no other heading has the same. */
  String anchor() {
    return heading
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}\\-_ ]", "")
        .replace(' ', '-');
  }
}
