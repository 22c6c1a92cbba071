package dev.signet.simulator;

import dev.signet.ingress.RequestHeaders;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/** The header lines of one simulated request, in order. Immutable. */
public final class HeaderLines implements RequestHeaders {

  private static final HeaderLines NONE = new HeaderLines(List.of());

  private final List<Map.Entry<String, String>> lines;

  private HeaderLines(List<Map.Entry<String, String>> lines) {
    this.lines = lines;
  }

  /** Returns header lines that are empty. */
  public static HeaderLines none() {
    return NONE;
  }

  /** Returns a copy of the lines of a request. */
  public static HeaderLines copyOf(RequestHeaders headers) {
    List<Map.Entry<String, String>> lines = new ArrayList<>();
    headers.forEach((name, value) -> lines.add(Map.entry(name, value)));
    return new HeaderLines(lines);
  }

  /** Returns these lines and one more at the end. */
  public HeaderLines and(String name, String value) {
    List<Map.Entry<String, String>> copy = new ArrayList<>(lines);
    copy.add(Map.entry(name, value));
    return new HeaderLines(copy);
  }

  /** Returns these lines without those whose name matches. */
  public HeaderLines without(Predicate<String> names) {
    List<Map.Entry<String, String>> copy = new ArrayList<>(lines);
    copy.removeIf(line -> names.test(line.getKey()));
    return new HeaderLines(copy);
  }

  /** Returns the names and values in order. */
  public List<Map.Entry<String, String>> lines() {
    return Collections.unmodifiableList(lines);
  }

  @Override
  public void forEach(BiConsumer<String, String> line) {
    lines.forEach(entry -> line.accept(entry.getKey(), entry.getValue()));
  }
}
