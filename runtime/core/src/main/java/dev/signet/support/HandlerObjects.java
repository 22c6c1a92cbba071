package dev.signet.support;

import java.util.Objects;
import java.util.concurrent.CompletionStage;

/**
 * Operations on handler objects, and on the stages that their methods return, for generated code.
 */
public final class HandlerObjects {

  private HandlerObjects() {}

  /**
   * Returns the object that a factory made.
   *
   * @param object the object
   * @param factory the factory's name, for the message
   * @throws NullPointerException if the object is null
   */
  public static <T> T notNull(T object, String factory) {
    return Objects.requireNonNull(object, factory + " returned null");
  }

  /**
   * Returns the stage that a method returned.
   *
   * @throws NullPointerException if the stage is null, which ends the call in INTERNAL
   */
  public static <T> CompletionStage<T> stage(CompletionStage<T> stage) {
    return Objects.requireNonNull(stage, "a method that returns a CompletionStage returned null");
  }
}
