package dev.signet.limit.guard;

import dev.signet.error.Refusal;
import dev.signet.limit.CallStore;
import dev.signet.limit.CallStoreException;
import java.time.Duration;

/** What came of claiming a key: a refusal, the answer of an earlier call, or the key itself. */
public final class Claim {

  /** Stands for the answer to a delivery, which is the same for each. */
  private static final byte[] TOLD = new byte[0];

  private final Refusal refusal;
  private final byte[] answer;

  /** Null when the key was not got, and after it was given back. */
  private CallStore store;

  private final String key;
  private final String holder;
  private final Duration ttl;

  private Claim(
      Refusal refusal, byte[] answer, CallStore store, String key, String holder, Duration ttl) {
    this.refusal = refusal;
    this.answer = answer;
    this.store = store;
    this.key = key;
    this.holder = holder;
    this.ttl = ttl;
  }

  static Claim refused(Refusal refusal) {
    return new Claim(refusal, null, null, null, null, null);
  }

  static Claim answered(byte[] answer) {
    return new Claim(null, answer, null, null, null, null);
  }

  static Claim told() {
    return new Claim(null, TOLD, null, null, null, null);
  }

  static Claim held(CallStore store, String key, String holder, Duration ttl) {
    return new Claim(null, null, store, key, holder, ttl);
  }

  /** Returns why the call is refused; null if it is not. */
  public Refusal refusal() {
    return refusal;
  }

  /** Returns the answer of an earlier call; null if there is none. */
  public byte[] answer() {
    return answer;
  }

  /** Returns whether this is a push or a payment callback that the function has had. */
  public boolean isTold() {
    return answer == TOLD;
  }

  /**
   * Remembers the answer of the call that holds the key, or frees the key. Of an answer that is too
   * large only the fact is remembered. Does nothing for a call that does not hold the key, or has
   * ended before.
   *
   * @param written the answer; null after a failure
   * @return what the store failed with; null if it did not
   */
  public Throwable end(byte[] written) {
    CallStore held = store;
    if (held == null) {
      return null;
    }
    store = null;
    try {
      if (written == null) {
        held.release(key, holder);
      } else {
        held.answered(
            key, holder, written.length > CallStore.MAX_ANSWER_BYTES ? null : written, ttl);
      }
      return null;
    } catch (Exception | LinkageError e) {
      return new CallStoreException(e);
    }
  }
}
