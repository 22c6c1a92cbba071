package dev.signet.limit;

import java.time.Duration;
import java.util.Objects;

/** So many calls within a time, as generated code writes a {@link RateLimit}. Immutable. */
public final class Rate {

  private final int permits;
  private final Duration per;
  private final RateLimit.Scope scope;

  private Rate(int permits, Duration per, RateLimit.Scope scope) {
    this.permits = permits;
    this.per = per;
    this.scope = Objects.requireNonNull(scope, "scope");
  }

  /**
   * Returns a rate.
   *
   * @param permits 1 or more
   * @param seconds the time in seconds, 1 or more
   * @throws IllegalArgumentException if a number is less than 1
   */
  public static Rate of(int permits, long seconds, RateLimit.Scope scope) {
    if (permits < 1 || seconds < 1) {
      throw new IllegalArgumentException("a rate has at least one permit in at least one second");
    }
    return new Rate(permits, Duration.ofSeconds(seconds), scope);
  }

  /** Returns how many calls are permitted within the time. */
  public int permits() {
    return permits;
  }

  /** Returns the time. */
  public Duration per() {
    return per;
  }

  /** Returns whose calls are counted together. */
  public RateLimit.Scope scope() {
    return scope;
  }
}
