package dev.signet.ingress;

import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * The headers of one HTTP request exactly as they arrived: every line, in order, with names in
 * their own case. A view of the host's own structure, which copies nothing.
 */
public interface RequestHeaders {

  /** Passes the name and value of each header line to a consumer. */
  void forEach(BiConsumer<String, String> line);

  /**
   * Returns headers from pairs of a name and a value; for tests and the simulator.
   *
   * @throws IllegalArgumentException if the last name has no value
   */
  static RequestHeaders of(String... namesAndValues) {
    Objects.requireNonNull(namesAndValues, "namesAndValues");
    if (namesAndValues.length % 2 != 0) {
      throw new IllegalArgumentException("a header name without a value");
    }
    return line -> {
      for (int i = 0; i < namesAndValues.length; i += 2) {
        line.accept(namesAndValues[i], namesAndValues[i + 1]);
      }
    };
  }
}
