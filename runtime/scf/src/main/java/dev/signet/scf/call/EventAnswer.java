package dev.signet.scf.call;

import dev.signet.function.FunctionResult;

/**
 * The answer to one event.
 *
 * @param <B> the form of the body
 */
public final class EventAnswer<B> {

  private final FunctionResult<B> result;
  private final boolean failedRun;

  EventAnswer(FunctionResult<B> result, boolean failedRun) {
    this.result = result;
    this.failedRun = failedRun;
  }

  /** Returns the result or the failure as the client gets it. */
  public B body() {
    return result.body();
  }

  /** Returns the outcome of the call, as {@link FunctionResult#outcome()} does. */
  public String outcome() {
    return result.outcome();
  }

  /** Returns whether the process must stop after this answer, because memory ran out. */
  public boolean isFatal() {
    return result.isFatal();
  }

  /**
   * Returns whether a timer ran the function and it failed. The platform must hear of that, since
   * nobody reads the answer.
   */
  public boolean isFailedRun() {
    return failedRun;
  }
}
