package dev.signet.testing.matrix;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/** Runs dynamic tests and keeps the result of each. */
final class Ran {

  private final Map<String, Throwable> failures = new TreeMap<>();
  private int tests;

  static Ran of(IdentityMatrix matrix) {
    Ran ran = new Ran();
    ran.run(matrix.dynamicTests());
    return ran;
  }

  int tests() {
    return tests;
  }

  Map<String, String> failures() {
    return failures.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                failure -> failure.getValue().getMessage(),
                (one, other) -> one + other,
                TreeMap::new));
  }

  private void run(Stream<? extends DynamicNode> nodes) {
    nodes.forEach(
        node -> {
          if (node instanceof DynamicContainer container) {
            run(container.getChildren());
          } else {
            run((DynamicTest) node);
          }
        });
  }

  private void run(DynamicTest test) {
    tests++;
    try {
      test.getExecutable().execute();
    } catch (Throwable failure) {
      failures.put(test.getDisplayName(), failure);
    }
  }
}
