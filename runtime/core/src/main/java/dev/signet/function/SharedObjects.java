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

  private final Source source;
  private final Map<Class<?>, Object> made = new LinkedHashMap<>();

  /** Creates a holder without objects, for an application that leaves it to Signet to make them. */
  public SharedObjects() {
    this(
        new Source() {
          @Override
          public <T> T find(Class<T> type) {
            return null;
          }
        });
  }

  /**
   * Creates a holder for an application that makes objects itself.
   *
   * @param source asked before an object is made; its objects are its own, and are not closed here
   */
  public SharedObjects(Source source) {
    this.source = Objects.requireNonNull(source, "source");
  }

  /** Where an application keeps objects that it makes itself, such as a container of beans. */
  public interface Source {

    /**
     * Returns the application's own object of a class.
     *
     * @return null if the application makes none, and Signet is to make it
     * @throws Exception if the application cannot say which object it is, or cannot make it
     */
    <T> T find(Class<T> type) throws Exception;
  }

  /**
   * Returns the one object of this class: the application's own, or one that is made here and
   * closed with this holder.
   *
   * @param maker makes it, by its constructor or its method with {@code @HandlerFactory}
   * @throws NullPointerException if the maker returns null
   * @throws Exception whatever the maker throws
   */
  public <T> T get(Class<T> type, Callable<? extends T> maker) throws Exception {
    Object known = made.get(type);
    if (known == null) {
      T own = source.find(type);
      if (own != null) {
        return own;
      }
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
