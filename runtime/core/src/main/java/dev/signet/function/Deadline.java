package dev.signet.function;

import java.time.Duration;

/** The moment by which an answer must be given, on the monotonic clock. */
public final class Deadline {

  private final long setAt;
  private final long nanos;

  private Deadline(long nanos) {
    this.setAt = System.nanoTime();
    this.nanos = nanos;
  }

  /** A deadline this long from now. */
  public static Deadline after(Duration duration) {
    return new Deadline(duration.toNanos());
  }

  /** The time since it was set, which is a call's arrival. */
  long nanosSinceSet() {
    return System.nanoTime() - setAt;
  }

  /** The time left; zero when the deadline has passed. */
  public Duration remaining() {
    return Duration.ofNanos(Math.max(0, nanos - nanosSinceSet()));
  }
}
