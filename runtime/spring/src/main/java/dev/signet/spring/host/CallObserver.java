package dev.signet.spring.host;

import dev.signet.function.Decision;

/**
 * Receives each decision beside the application's log, for meters and tools. All beans of this type
 * are told, in their order. Safe for concurrent use.
 */
@FunctionalInterface
public interface CallObserver {

  /** Takes one decision. Whatever it throws is dropped, because the call has been decided. */
  void ended(Decision decision);

  /**
   * Takes what ended a call in INTERNAL or UNAVAILABLE, before its decision. Whatever this throws
   * is dropped.
   *
   * @param thrown what user code threw; its message may hold personal data
   */
  default void failed(String function, String requestId, Throwable thrown) {}
}
