package dev.signet.spring.controller;

import dev.signet.function.FunctionDescriptor;
import dev.signet.identity.WxContext;

/** Something that is set up on a thread while it works for an admitted call. */
@FunctionalInterface
public interface CallScope {

  /**
   * Sets it up on this thread.
   *
   * @param caller the verified caller; null if the method admits calls without an identity
   * @param admitted says what the caller has met
   * @return undoes it, on the same thread
   */
  Runnable enter(WxContext caller, FunctionDescriptor admitted);
}
