package dev.signet.function;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/**
 * The objects of the application behind its functions: handler objects, policies, resolvers and
 * sources of open data, one of each class. Each is the application's own, where it has one, or made
 * by Signet when it is first asked for. Used by generated code while a host starts, on one thread.
 */
public final class SharedObjects {

  /** Null for an application that makes no objects itself, so that no class is loaded for it. */
  private final Source source;

  private final Map<Class<?>, Object> made = new LinkedHashMap<>();

  /** Creates a holder without objects, for an application that leaves it to Signet to make them. */
  public SharedObjects() {
    this.source = null;
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
     * @throws UnusableBeanException if the application has an object that cannot be used, or cannot
     *     say which of several it is
     * @throws Exception if the application cannot make it
     */
    <T> T find(Class<T> type) throws Exception;

    /**
     * Returns whether the application leaves a handler class out on purpose, such as by a profile
     * of Spring. Asked of a class that is a bean by its annotation when {@link #find} has none of
     * it: its functions are then not served, where otherwise the start is refused. A source that
     * returns true tells the people who start the host.
     */
    default boolean leavesOut(Class<?> handler) {
      return false;
    }
  }

  /** Thrown by a source whose object of a class cannot be used. */
  public static final class UnusableBeanException extends Exception {

    private static final long serialVersionUID = 1L;

    /**
     * Makes an exception.
     *
     * @param message says why and what to do, for the people who start the host
     */
    public UnusableBeanException(String message) {
      super(message);
    }
  }

  /** Thrown when nothing supplies an object of a class that the application makes itself. */
  public static final class MissingBeanException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String className;

    private MissingBeanException(Class<?> type) {
      super("nothing supplies the bean of " + type.getName());
      this.className = type.getName();
    }

    /** Of the type Exception, so that a host without beans need not load this class to be sure. */
    private static Exception of(Class<?> type) {
      return new MissingBeanException(type);
    }

    /** Returns the name of the class. */
    public String className() {
      return className;
    }
  }

  /**
   * Returns the one object of this class: the application's own, or one that is made here and
   * closed with this holder.
   *
   * @param maker makes it, by its constructor or its method with {@code @HandlerFactory}
   * @throws NullPointerException if the maker returns null
   * @throws Exception whatever the maker or the source throws
   */
  public <T> T get(Class<T> type, Callable<? extends T> maker) throws Exception {
    T known = find(type);
    return known != null
        ? known
        : add(
            type,
            Objects.requireNonNull(
                maker.call(), () -> "the @HandlerFactory of " + type.getName() + " returned null"));
  }

  /**
   * Returns the one object of this class: the application's own, or the one that was added.
   *
   * @return null if there is none yet, and the caller is to make and add it
   * @throws ClassCastException if the source returns an object of another class
   * @throws Exception whatever the source throws
   */
  public <T> T find(Class<T> type) throws Exception {
    Object known = made.get(type);
    return type.cast(known != null || source == null ? known : source.find(type));
  }

  /**
   * Takes an object that was made because {@link #find} had none. It is closed with this holder.
   *
   * @return the object
   * @throws IllegalStateException if there is one of this class
   */
  public <T> T add(Class<T> type, T object) {
    if (made.putIfAbsent(type, Objects.requireNonNull(object, "object")) != null) {
      throw new IllegalStateException("a second object of " + type.getName());
    }
    return object;
  }

  /**
   * Returns the application's own object of a class that only the application makes.
   *
   * @throws MissingBeanException if it has none
   * @throws Exception whatever the source throws
   */
  public <T> T bean(Class<T> type) throws Exception {
    T bean = find(type);
    if (bean == null) {
      throw MissingBeanException.of(type);
    }
    return bean;
  }

  /**
   * Returns the application's own object of a handler class that only the application makes.
   *
   * @return null if the application leaves the class out, and its functions are not served
   * @throws MissingBeanException if it has none, and does not leave the class out
   * @throws Exception whatever the source throws
   */
  public <T> T handlerBean(Class<T> type) throws Exception {
    T bean = find(type);
    if (bean == null && (source == null || !source.leavesOut(type))) {
      throw MissingBeanException.of(type);
    }
    return bean;
  }

  /**
   * Closes the objects that were made here and are {@link AutoCloseable}, the last one first. One
   * that fails does not keep the others open.
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
