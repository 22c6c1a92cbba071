package dev.signet.limit;

import java.time.Duration;

/**
 * Where calls are counted and answers are remembered, for {@link RateLimit} and {@link Idempotent},
 * and which pushes and payments of WeChat were told. An application provides its own as a service
 * of this type, or of {@link Factory}; without one, each process has a {@link MemoryCallStore}. A
 * host makes it at the start, only if one of its functions needs it, and closes it when it stops if
 * it is {@link AutoCloseable}.
 *
 * <p>Safe for concurrent use. Each method decides in one step, for all processes that share the
 * store. What a method throws refuses the call with {@code UNAVAILABLE}: nothing runs uncounted or
 * unremembered because the store failed. Keys, fingerprints and holders are up to 64 characters of
 * {@code [A-Za-z0-9-]}; they are hashes or random, so the store holds nothing of a payload or a
 * caller but the answers.
 */
public interface CallStore {

  /** The largest answer that is kept, in bytes. */
  int MAX_ANSWER_BYTES = 256 * 1024;

  /**
   * Takes one of the permits of a key, which are new after each {@code per}.
   *
   * @param key what is counted
   * @param permits how many there are, 1 or more
   * @param per the time for which they are
   * @return zero if a permit was taken, else the time until there are new ones
   * @throws Exception if the store cannot tell
   */
  Duration take(String key, int permits, Duration per) throws Exception;

  /**
   * Claims a key for a call, unless another call holds it or was answered.
   *
   * @param key what is done once
   * @param holder names this call alone
   * @param fingerprint of the call's payload, to be given to later calls with the key
   * @param lease the time after which another call may claim the key if this one neither was
   *     answered nor released it, because its process has died
   * @param ttl the time for which an answer will be remembered
   * @throws Exception if the store cannot tell, or is full
   */
  CallRecord claim(String key, String holder, String fingerprint, Duration lease, Duration ttl)
      throws Exception;

  /**
   * Remembers the answer of the call that holds a key. Does nothing if the call no longer holds it.
   *
   * @param answer at most {@link #MAX_ANSWER_BYTES}; null to remember only that there was one. A
   *     store without room for the bytes may remember only that, too
   * @param ttl the time for which it is remembered, from now on
   * @throws Exception if it cannot be remembered
   */
  void answered(String key, String holder, byte[] answer, Duration ttl) throws Exception;

  /**
   * Frees a key whose call failed. Does nothing if the call no longer holds it.
   *
   * @throws Exception if the key cannot be freed; its lease ends all the same
   */
  void release(String key, String holder) throws Exception;

  /**
   * Waits until the call that holds a key may have ended. May return early. This method waits for
   * 50 ms, which suits a store that has to be asked again.
   *
   * @throws InterruptedException if the thread is interrupted
   */
  default void awaitEnd(String key, Duration atMost) throws InterruptedException {
    Thread.sleep(Math.max(1, Math.min(50, atMost.toMillis())));
  }

  /**
   * Makes a store that has dependencies. Found as a service of its own ({@code
   * META-INF/services/dev.signet.limit.CallStore$Factory}).
   */
  @FunctionalInterface
  interface Factory {
    /**
     * Returns the store, not null. Called once.
     *
     * @throws Exception to keep the host from starting
     */
    CallStore create() throws Exception;
  }
}
