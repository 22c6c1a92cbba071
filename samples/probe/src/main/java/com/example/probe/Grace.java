package com.example.probe;

import java.io.PrintStream;

/** Keeps a process alive after SIGTERM, and counts the seconds until the platform ends it. */
final class Grace implements Runnable {

  private static final int MAX_SECONDS = 60;

  private final PrintStream log;
  private final long secondMillis;

  Grace(PrintStream log, long secondMillis) {
    this.log = log;
    this.secondMillis = secondMillis;
  }

  @Override
  public void run() {
    try {
      for (int second = 0; second <= MAX_SECONDS; second++) {
        log.println("signet-probe: alive " + second + " s after SIGTERM");
        log.flush();
        Thread.sleep(secondMillis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
