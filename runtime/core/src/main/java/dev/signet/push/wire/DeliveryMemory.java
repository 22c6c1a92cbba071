package dev.signet.push.wire;

/**
 * Remembers which deliveries a function has had. Safe for concurrent use; a delivery that failed is
 * forgotten, so that its repetition runs.
 */
public interface DeliveryMemory {

  /** What is known about a delivery that begins. */
  enum State {
    /** It is the first, or every one before it failed. */
    NEW,
    /** Another one with its id has begun and has not ended. */
    RUNNING,
    /** Another one with its id has succeeded. */
    TOLD
  }

  /** Returns the state of a delivery, which is RUNNING from now on if it was NEW. */
  State begin(String id);

  /** Notes that a delivery which was NEW has ended. */
  void end(String id, boolean succeeded);

  /** Returns a memory of this instance, which holds the last 4,096 deliveries and no other. */
  static DeliveryMemory ofInstance() {
    return new InstanceMemory(4096);
  }
}
