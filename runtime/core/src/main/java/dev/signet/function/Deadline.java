package dev.signet.function;

import java.time.Duration;

/** The moment by which a call must be answered, measured on the monotonic clock. */
public final class Deadline {

  private final long setAt;

  /**
   * Kept as the object that the caller passed in, which a host shares between calls: nanoseconds of
   * its own would make each deadline larger.
   */
  private final Duration limit;

  private Deadline(Duration limit) {
    this.setAt = System.nanoTime();
    this.limit = limit;
  }

  /**
   * Returns a deadline this long from now.
   *
   * @throws ArithmeticException if the duration is longer than 292 years
   */
  public static Deadline after(Duration duration) {
    duration.toNanos();
    return new Deadline(duration);
  }

  /** Returns the nanoseconds since the deadline was set, which happens when a call arrives. */
  long nanosSinceSet() {
    return System.nanoTime() - setAt;
  }

  /** Returns the time left; zero once the deadline has passed. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, limit.toNanos() - nanosSinceSet()));
  }
}
