package dev.signet.host;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Ends the process if its stop takes too long, whatever keeps it: user code that does not return,
 * or event loops that memory has run out under. The thread exists before it is needed, and nothing
 * here needs memory after that.
 */
public final class Watchdog {

  private static final int NOT_STOPPING = -1;

  private final long limitNanos;
  private final Thread thread = new Thread(this::watch, "signet-watchdog");
  private volatile int exitCode = NOT_STOPPING;

  private Watchdog(Duration limit) {
    this.limitNanos = limit.toNanos();
  }

  /**
   * Starts a watchdog that sleeps until a stop begins.
   *
   * @param limit the time from the begin of a stop to the end of the process
   */
  public static Watchdog start(Duration limit) {
    Watchdog watchdog = new Watchdog(limit);
    watchdog.thread.setDaemon(true);
    watchdog.thread.start();
    return watchdog;
  }

  /**
   * Notes that the process stops. Only the first stop counts.
   *
   * @param code the exit code of a process that has not ended within the limit, 0 to 255
   */
  public void stopBegins(int code) {
    if (exitCode == NOT_STOPPING) {
      exitCode = code;
      LockSupport.unpark(thread);
    }
  }

  private void watch() {
    while (exitCode == NOT_STOPPING) {
      LockSupport.park(this);
    }
    long end = System.nanoTime() + limitNanos;
    long left = limitNanos;
    while (left > 0) {
      LockSupport.parkNanos(this, left);
      left = end - System.nanoTime();
    }
    Runtime.getRuntime().halt(exitCode);
  }
}
