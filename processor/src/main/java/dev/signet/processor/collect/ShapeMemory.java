package dev.signet.processor.collect;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the functions of the class at hand take and send. Many rules ask for it, and looking into a
 * type is the dearest thing that they do; it is forgotten with the class, before the round ends.
 */
public final class ShapeMemory {

  private final Map<FunctionDeclaration, List<Shape>> payloads = new IdentityHashMap<>();
  private final Map<FunctionDeclaration, Optional<Shape>> results = new IdentityHashMap<>();

  ShapeMemory() {}

  List<Shape> payload(FunctionDeclaration function, Supplier<List<Shape>> look) {
    return payloads.computeIfAbsent(function, unknown -> List.copyOf(look.get()));
  }

  Optional<Shape> result(FunctionDeclaration function, Supplier<Optional<Shape>> look) {
    return results.computeIfAbsent(function, unknown -> look.get());
  }

  /** Forgets everything. */
  public void clear() {
    payloads.clear();
    results.clear();
  }
}
