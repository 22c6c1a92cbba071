package dev.signet.function;

import dev.signet.identity.WxContext;

/**
 * Wraps the call of user code, for an application's own tracing and metrics. Interceptors are found
 * as services, and several run in the order of their class names. An interceptor cannot change who
 * the caller is, and it runs only for calls that passed every check. Around a {@link
 * dev.signet.NonBlocking} function it must not wait.
 *
 * <p>A host makes one object of each class, before the first call, and closes it when it stops if
 * it is {@link AutoCloseable}.
 */
public interface Interceptor {

  /**
   * Calls {@code next} once and returns its result or another.
   *
   * @param caller the verified caller; null for a timer function, for a call of WeChat's own that
   *     names no user, and for one that admits calls without an identity
   * @param next the rest of the call
   * @return a value of the function's result type, or a {@code CompletionStage} of it
   * @throws Exception what {@code next} threw, or one of the interceptor's own
   */
  Object around(InvocationContext invocation, WxContext caller, Next next) throws Exception;

  /**
   * Makes an interceptor that has dependencies. Found as a service of its own ({@code
   * META-INF/services/dev.signet.function.Interceptor$Factory}), in place of the interceptor.
   */
  @FunctionalInterface
  interface Factory {
    /**
     * Returns the interceptor, not null. Called once.
     *
     * @throws Exception to keep the host from starting
     */
    Interceptor create() throws Exception;
  }

  /** The rest of the call: the interceptors further inside, then user code. */
  @FunctionalInterface
  interface Next {
    /**
     * Runs the rest of the call and returns its result.
     *
     * @throws Exception whatever user code throws
     */
    Object proceed() throws Exception;
  }
}
