package dev.signet.function;

import java.time.Duration;

/** The moment by which an answer must be given, on the monotonic clock. */
public final class Deadline {

  private final long setAt;

  /** The caller's own object, which is smaller here than the nanoseconds in it. */
  private final Duration limit;

  private Deadline(Duration limit) {
    this.setAt = System.nanoTime();
    this.limit = limit;
  }

  /**
   * A deadline this long from now.
   *
   * @throws ArithmeticException for more than 292 years
   */
  public static Deadline after(Duration duration) {
    duration.toNanos();
    return new Deadline(duration);
  }

  /** The time since it was set, which is a call's arrival. */
  long nanosSinceSet() {
    return System.nanoTime() - setAt;
  }

  /** The time left; zero when the deadline has passed. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, limit.toNanos() - nanosSinceSet()));
  }
}
