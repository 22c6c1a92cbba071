package dev.signet.identity;

/**
 * An application's own decision on a verified caller, named by {@code @RequirePolicy}. One object
 * lives as long as the process and is called from many threads at once. For a {@link
 * dev.signet.NonBlocking} function it must not wait. A policy that asks for more than the caller is
 * any class with a {@code permits} method; see {@link dev.signet.RequirePolicy#value()}.
 */
@FunctionalInterface
public interface CallerPolicy {

  /**
   * Decides whether this caller may call.
   *
   * @param caller a caller who passed the ingress and every other requirement
   * @return false to refuse the call with {@code PERMISSION_DENIED}
   * @throws Exception a {@link dev.signet.error.FunctionException} or {@link
   *     dev.signet.error.UnavailableException} is answered with its message, and any other
   *     exception ends the call with {@code INTERNAL}; either way the function does not run
   */
  boolean permits(WxContext caller) throws Exception;
}
