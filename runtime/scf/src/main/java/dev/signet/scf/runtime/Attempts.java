package dev.signet.scf.runtime;

/**
 * Counts attempts in a row that failed, and waits longer after each. It counts attempts and no
 * time, because the platform freezes the process between calls.
 */
final class Attempts {

  private static final int MOST = 40;
  private static final int FIRST_MILLIS = 10;
  private static final int LONGEST_MILLIS = 1_000;

  private final StopSwitch stop;
  private final int longestMillis;
  private int failed;

  /**
   * @param longestMillis the longest wait between two attempts
   */
  Attempts(StopSwitch stop, int longestMillis) {
    this.stop = stop;
    this.longestMillis = longestMillis;
  }

  /** Returns the attempts of an instance: 40 within about half a minute. */
  static Attempts usual(StopSwitch stop) {
    return new Attempts(stop, LONGEST_MILLIS);
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
    stop.pause(Math.min(longestMillis, FIRST_MILLIS << Math.min(failed - 1, 10)));
  }
}
