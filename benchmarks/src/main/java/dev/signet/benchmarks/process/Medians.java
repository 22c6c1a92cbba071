package dev.signet.benchmarks.process;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures of alternated rounds by contestant. */
final class Medians {

  private final Map<String, List<Double>> figures = new LinkedHashMap<>();

  void add(String name, double figure) {
    figures.computeIfAbsent(name, key -> new ArrayList<>()).add(figure);
  }

  /** The median of one contestant's figures. */
  double of(String name) {
    List<Double> sorted = new ArrayList<>(figures.get(name));
    Collections.sort(sorted);
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }

  /** The smallest and the largest of one contestant's figures, to see how far to trust them. */
  String span(String name) {
    List<Double> all = figures.get(name);
    return Math.round(Collections.min(all)) + "-" + Math.round(Collections.max(all));
  }

  Map<String, Double> all() {
    Map<String, Double> medians = new LinkedHashMap<>();
    figures.keySet().forEach(name -> medians.put(name, of(name)));
    return medians;
  }
}
