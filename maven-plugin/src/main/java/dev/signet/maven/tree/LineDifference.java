package dev.signet.maven.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The lines in which two short texts differ. */
public final class LineDifference {

  /** More lines than a person reads in a log. */
  private static final int MAX_LINES = 40;

  /** Texts with more lines are compared without looking for moved lines. */
  private static final int MAX_ALIGNED = 1000;

  private LineDifference() {}

  /**
   * Returns a line for each that differs: {@code -} and a line of the first text, {@code +} and a
   * line of the second. Each ends in LF; at most 40 are returned, and then a line with three dots.
   * Values of variables are left out.
   */
  public static String of(byte[] first, byte[] second) {
    List<String> from = lines(first);
    List<String> to = lines(second);
    List<String> changes = new ArrayList<>();
    if (from.size() > MAX_ALIGNED || to.size() > MAX_ALIGNED) {
      from.forEach(line -> changes.add("- " + MaskedLine.of(line)));
      to.forEach(line -> changes.add("+ " + MaskedLine.of(line)));
    } else {
      align(from, to, changes);
    }
    StringBuilder text = new StringBuilder();
    changes.stream().limit(MAX_LINES).forEach(line -> text.append(line).append('\n'));
    return changes.size() > MAX_LINES ? text.append("...\n").toString() : text.toString();
  }

  private static List<String> lines(byte[] text) {
    return List.of(new String(text, StandardCharsets.UTF_8).split("\n", -1));
  }

  private static void align(List<String> from, List<String> to, List<String> changes) {
    int[][] common = commonLines(from, to);
    int i = 0;
    int j = 0;
    while (i < from.size() || j < to.size()) {
      if (i < from.size() && j < to.size() && from.get(i).equals(to.get(j))) {
        i++;
        j++;
      } else if (j == to.size() || (i < from.size() && common[i + 1][j] >= common[i][j + 1])) {
        changes.add("- " + MaskedLine.of(from.get(i++)));
      } else {
        changes.add("+ " + MaskedLine.of(to.get(j++)));
      }
    }
  }

  /** Returns the number of lines in common from each pair of positions on. */
  private static int[][] commonLines(List<String> from, List<String> to) {
    int[][] common = new int[from.size() + 1][to.size() + 1];
    for (int i = from.size() - 1; i >= 0; i--) {
      for (int j = to.size() - 1; j >= 0; j--) {
        common[i][j] =
            from.get(i).equals(to.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }
}
