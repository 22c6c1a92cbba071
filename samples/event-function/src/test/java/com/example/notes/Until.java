package com.example.notes;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what another thread or process is about to do. */
final class Until {

  private static final long LIMIT = TimeUnit.SECONDS.toNanos(30);
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

  private Until() {}

  /** Returns as soon as the condition holds; fails if it never does. */
  static void holds(String what, Callable<Boolean> condition) throws Exception {
    long start = System.nanoTime();
    while (!condition.call()) {
      if (System.nanoTime() - start > LIMIT) {
        fail("waited in vain: " + what);
      }
      LockSupport.parkNanos(PAUSE);
    }
  }
}
