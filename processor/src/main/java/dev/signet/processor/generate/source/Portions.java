package dev.signet.processor.generate.source;

import dev.signet.processor.schema.ObjectSchema;
import dev.signet.processor.schema.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Divides the properties of a very large object into portions of which each fits into a method:
 * Java takes no method of more than 64 KiB.
 */
public final class Portions {

  /** The most names of a portion; the code for one name takes up to some 300 bytes. */
  private static final int MOST = 100;

  private Portions() {}

  /** Returns whether the code for an object does not fit into one method. */
  public static boolean areNeeded(ObjectSchema object) {
    return object.properties().stream().mapToInt(Portions::names).sum() > 2 * MOST;
  }

  /** Returns the names of a property, with those of an object that is unwrapped in its place. */
  public static int names(Property property) {
    return property.schema() instanceof ObjectSchema.Unwrapped unwrapped
        ? unwrapped.object().inJson().stream().mapToInt(Portions::names).sum()
        : property.names().accepted().size();
  }

  /** Returns the values in portions, in order; a value that is too large alone is a portion. */
  public static <T> List<List<T>> of(List<T> values, ToIntFunction<T> names) {
    List<List<T>> portions = new ArrayList<>();
    int room = 0;
    for (T value : values) {
      int size = names.applyAsInt(value);
      if (portions.isEmpty() || size > room) {
        portions.add(new ArrayList<>());
        room = MOST;
      }
      portions.get(portions.size() - 1).add(value);
      room -= size;
    }
    return portions;
  }
}
