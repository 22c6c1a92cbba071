package dev.signet.identity;

/**
 * An application's own decision on a verified caller, named by {@code @RequirePolicy}. One object
 * for the life of the process, called from many threads at once. For a {@link
 * dev.signet.NonBlocking} function it must not wait.
 */
@FunctionalInterface
public interface CallerPolicy {

  /**
   * Whether this caller may call.
   *
   * @param caller a caller who passed the ingress and every other requirement
   * @throws Exception a {@link dev.signet.error.FunctionException} is answered as it is, any other
   *     ends the call with {@code INTERNAL}; user code is not reached
   */
  boolean permits(WxContext caller) throws Exception;
}
