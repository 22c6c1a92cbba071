package dev.signet.scf.runtime;

import java.util.function.IntConsumer;

/**
 * Counts attempts in a row that failed, and waits longer after each. It counts attempts and no
 * time, because the platform freezes the process between calls.
 */
final class Attempts {

  private static final int MOST = 20;
  private static final int FIRST_MILLIS = 10;
  private static final int LONGEST_MILLIS = 1_000;

  private final IntConsumer pause;
  private final int longestMillis;
  private int failed;

  /**
   * @param pause waits for a number of milliseconds, or less
   * @param longestMillis the longest wait between two attempts
   */
  Attempts(IntConsumer pause, int longestMillis) {
    this.pause = pause;
    this.longestMillis = longestMillis;
  }

  /** Returns the attempts of an instance: 20 within about a quarter of a minute. */
  static Attempts usual(StopSwitch stop) {
    return new Attempts(stop::pause, LONGEST_MILLIS);
  }

  void succeeded() {
    failed = 0;
  }

  /**
   * Waits before the next attempt; a stop ends the wait.
   *
   * @param why what went wrong, for people to read
   * @throws ApiLostException if there were enough attempts
   */
  void failed(String why) throws ApiLostException {
    failed++;
    if (failed >= MOST) {
      throw new ApiLostException(failed, why);
    }
    pause.accept(Math.min(longestMillis, FIRST_MILLIS << Math.min(failed - 1, 10)));
  }
}
