package dev.signet.ingress;

import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * The headers of one HTTP request exactly as they came: every line, in order, names with their own
 * case. A view without copies over the host's own structure.
 */
public interface RequestHeaders {

  /** Hands over each header line's name and value. */
  void forEach(BiConsumer<String, String> line);

  /** Headers from name and value pairs; for tests and the simulator. */
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
