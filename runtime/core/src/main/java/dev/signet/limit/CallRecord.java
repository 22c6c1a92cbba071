package dev.signet.limit;

import java.util.Objects;

/** What a {@link CallStore} knows of a key when a call claims it. Immutable. */
public final class CallRecord {

  /** How far the call is that holds the key. */
  public enum State {
    /** The key was free, and now belongs to the call that claimed it. */
    CLAIMED,
    /** Another call holds the key and has not ended. */
    RUNNING,
    /** A call with this key succeeded. */
    ANSWERED
  }

  private final State state;
  private final String fingerprint;
  private final byte[] answer;

  private CallRecord(State state, String fingerprint, byte[] answer) {
    this.state = state;
    this.fingerprint = fingerprint;
    this.answer = answer;
  }

  /** Returns the record of a key that was free. */
  public static CallRecord claimed() {
    return new CallRecord(State.CLAIMED, null, null);
  }

  /** Returns the record of a key that a running call holds. */
  public static CallRecord running(String fingerprint) {
    return new CallRecord(State.RUNNING, Objects.requireNonNull(fingerprint, "fingerprint"), null);
  }

  /**
   * Returns the record of a call that succeeded.
   *
   * @param answer its answer; null if it was not kept
   */
  public static CallRecord answered(String fingerprint, byte[] answer) {
    Objects.requireNonNull(fingerprint, "fingerprint");
    return new CallRecord(State.ANSWERED, fingerprint, answer == null ? null : answer.clone());
  }

  /** Returns how far the call is that holds the key. */
  public State state() {
    return state;
  }

  /** Returns the fingerprint that the holder gave; null for a key that was free. */
  public String fingerprint() {
    return fingerprint;
  }

  /** Returns the answer; null if there is none yet or it was not kept. */
  public byte[] answer() {
    return answer == null ? null : answer.clone();
  }
}
