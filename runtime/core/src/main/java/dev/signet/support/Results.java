package dev.signet.support;

import java.util.Objects;
import java.util.concurrent.CompletionStage;

/** What generated code does with a method's result before it is encoded. */
public final class Results {

  private Results() {}

  /**
   * The stage that a method returned.
   *
   * @throws NullPointerException when it is null, which ends the call in INTERNAL
   */
  public static <T> CompletionStage<T> stage(CompletionStage<T> stage) {
    return Objects.requireNonNull(stage, "a method that returns a CompletionStage returned null");
  }
}
