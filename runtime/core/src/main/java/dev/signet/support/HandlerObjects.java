package dev.signet.support;

import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** Looks after handler objects for generated code, and after the stages that they return. */
public final class HandlerObjects {

  private HandlerObjects() {}

  /**
   * Returns the object that a factory made.
   *
   * @param factory the factory's name, for the message
   * @throws NullPointerException when the factory returned null
   */
  public static <T> T notNull(T object, String factory) {
    return Objects.requireNonNull(object, factory + " returned null");
  }

  /**
   * Returns the stage that a method returned.
   *
   * @throws NullPointerException when it is null, which ends the call in INTERNAL
   */
  public static <T> CompletionStage<T> stage(CompletionStage<T> stage) {
    return Objects.requireNonNull(stage, "a method that returns a CompletionStage returned null");
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
