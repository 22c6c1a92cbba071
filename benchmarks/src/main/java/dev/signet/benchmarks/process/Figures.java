package dev.signet.benchmarks.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The figures of alternated rounds, by contestant. */
public final class Figures {

  private final Map<String, List<Double>> figures = new LinkedHashMap<>();

  /** Adds one figure. */
  public void add(String name, double figure) {
    figures.computeIfAbsent(name, key -> new ArrayList<>()).add(figure);
  }

  /** Returns the median of one contestant's figures. */
  public double median(String name) {
    List<Double> sorted = new ArrayList<>(figures.get(name));
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /**
   * Returns the smallest and the largest of one contestant's figures, which show how far to trust
   * them.
   */
  public String span(String name) {
    List<Double> all = figures.get(name);
    return Math.round(Collections.min(all)) + "-" + Math.round(Collections.max(all));
  }

  /** Returns the medians of all contestants. */
  public Map<String, Double> medians() {
    Map<String, Double> medians = new LinkedHashMap<>();
    figures.keySet().forEach(name -> medians.put(name, median(name)));
    return medians;
  }
}
