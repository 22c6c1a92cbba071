package dev.signet.support;

import java.util.Objects;

/** What generated code does with handler objects beside calling them. */
public final class HandlerObjects {

  private HandlerObjects() {}

  /**
   * The object that a factory made.
   *
   * @param factory the factory's name, for the message
   * @throws NullPointerException when the factory returned null
   */
  public static <T> T notNull(T object, String factory) {
    return Objects.requireNonNull(object, factory + " returned null");
  }

  /**
   * Closes all of them, the last one first.
   *
   * @throws Exception what the first failing one threw, with what others threw added to it
   */
  public static void close(AutoCloseable... objects) throws Exception {
    Exception first = null;
    for (int i = objects.length - 1; i >= 0; i--) {
      try {
        objects[i].close();
      } catch (Exception e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
