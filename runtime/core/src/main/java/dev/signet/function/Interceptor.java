package dev.signet.function;

import dev.signet.identity.WxContext;

/**
 * Stands around user code, for an application's own tracing and metrics. Found as a service;
 * several run in the order of their class names. It cannot change who the caller is, and it runs
 * only for calls that passed every check. Around a {@link dev.signet.NonBlocking} function it must
 * not wait.
 */
public interface Interceptor {

  /**
   * Calls {@code next} once and returns its result or another.
   *
   * @param caller the verified caller; null for a timer function, and for an anonymous one without
   *     an identity
   * @return a value of the function's result type, or a {@code CompletionStage} of it
   * @throws Exception what {@code next} threw, or its own
   */
  Object around(InvocationContext invocation, WxContext caller, Next next) throws Exception;

  /** The rest of the call. */
  @FunctionalInterface
  interface Next {
    /**
     * Goes on.
     *
     * @throws Exception whatever user code throws
     */
    Object proceed() throws Exception;
  }
}
