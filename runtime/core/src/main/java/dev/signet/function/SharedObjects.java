package dev.signet.function;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * The objects of the application that several functions name, such as policies: one of each class,
 * made when it is first asked for. Used by generated code while a host starts, on one thread.
 */
public final class SharedObjects {

  private final Map<Class<?>, Object> made = new LinkedHashMap<>();

  /** Creates a holder without objects. */
  public SharedObjects() {}

  /**
   * Returns the one object of this class.
   *
   * @param maker makes it, by its constructor or its method with {@code @HandlerFactory}
   * @throws NullPointerException if the maker returns null
   * @throws Exception whatever the maker throws
   */
  public <T> T get(Class<T> type, Callable<? extends T> maker) throws Exception {
    Object known = made.get(type);
    if (known == null) {
      known =
          Objects.requireNonNull(
              maker.call(), () -> "the @HandlerFactory of " + type.getName() + " returned null");
      made.put(type, known);
    }
    return type.cast(known);
  }

  /**
   * Closes the objects that are {@link AutoCloseable}, the last one first. One that fails does not
   * keep the others open.
   */
  public void close() {
    Object[] objects = made.values().toArray();
    made.clear();
    for (int i = objects.length - 1; i >= 0; i--) {
      close(objects[i]);
    }
  }

  static void close(Object object) {
    if (object instanceof AutoCloseable) {
      try {
        ((AutoCloseable) object).close();
      } catch (Exception | Error ignored) {
        // The process is stopping, and what is left must still be closed.
      }
    }
  }
}
