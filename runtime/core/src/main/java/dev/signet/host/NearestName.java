package dev.signet.host;

import java.util.Collection;
import java.util.Optional;

/** Finds the known name that a misspelt one was probably meant to be; for hosts and tools. */
public final class NearestName {

  private static final int MAX_DISTANCE = 3;
  private static final int MIN_PREFIX = 3;

  private NearestName() {}

  /**
   * Returns the nearest known name within one slip for every three letters and at most three in
   * all, or one that begins with the misspelt name or vice versa; empty if no name is near.
   */
  public static Optional<String> of(String misspelt, Collection<String> known) {
    String best = null;
    int bestDistance = Integer.MAX_VALUE;
    for (String candidate : known) {
      int distance = distance(misspelt, candidate);
      boolean near = distance <= Math.min(MAX_DISTANCE, Math.max(1, candidate.length() / 3));
      if (distance < bestDistance && (near || isBeginning(misspelt, candidate))) {
        best = candidate;
        bestDistance = distance;
      }
    }
    return Optional.ofNullable(best);
  }

  private static boolean isBeginning(String misspelt, String candidate) {
    return misspelt.length() >= MIN_PREFIX
        && (candidate.startsWith(misspelt) || misspelt.startsWith(candidate + "_"));
  }

  /** Returns the Levenshtein distance in which a swap of two neighbours counts as one slip. */
  private static int distance(String from, String to) {
    int[][] cells = new int[from.length() + 1][to.length() + 1];
    for (int i = 0; i <= from.length(); i++) {
      for (int j = 0; j <= to.length(); j++) {
        cells[i][j] = i == 0 || j == 0 ? i + j : cell(cells, from, to, i, j);
      }
    }
    return cells[from.length()][to.length()];
  }

  private static int cell(int[][] cells, String from, String to, int i, int j) {
    boolean same = from.charAt(i - 1) == to.charAt(j - 1);
    int least = cells[i - 1][j - 1] + (same ? 0 : 1);
    least = Math.min(least, 1 + Math.min(cells[i - 1][j], cells[i][j - 1]));
    boolean exchanged =
        i > 1
            && j > 1
            && from.charAt(i - 1) == to.charAt(j - 2)
            && from.charAt(i - 2) == to.charAt(j - 1);
    return exchanged ? Math.min(least, 1 + cells[i - 2][j - 2]) : least;
  }
}
