package dev.signet.http;

import dev.signet.host.Watchdog;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** The end of a process that has not been told to end from outside. Needs no memory to begin. */
final class Ending {

  private static final int NONE = -1;

  private final Watchdog watchdog;
  private final AtomicInteger code = new AtomicInteger(NONE);
  private final CountDownLatch begun = new CountDownLatch(1);

  Ending(Watchdog watchdog) {
    this.watchdog = watchdog;
  }

  /** Begins the end with this exit code. Only the first one counts. */
  void begin(int exitCode) {
    if (code.compareAndSet(NONE, exitCode)) {
      watchdog.stopBegins(exitCode);
      begun.countDown();
    }
  }

  /** Waits for the end to begin, and returns the exit code. */
  int await() throws InterruptedException {
    begun.await();
    return code.get();
  }
}
