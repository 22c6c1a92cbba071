package dev.signet.servlet;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Records whether a stop has begun, and counts what it waits for. */
final class Activity {

  private final AtomicInteger open = new AtomicInteger();
  private final AtomicInteger stages = new AtomicInteger();
  private volatile Thread waiter;
  private volatile boolean stopping;

  /** Returns false if a stop had begun before. */
  synchronized boolean stop() {
    boolean first = !stopping;
    stopping = true;
    return first;
  }

  synchronized void resume() {
    stopping = false;
  }

  boolean isStopping() {
    return stopping;
  }

  /** Counts a request on its thread, or a call that has left it and waits for its stage. */
  void begin() {
    open.incrementAndGet();
  }

  void end() {
    if (open.decrementAndGet() == 0) {
      LockSupport.unpark(waiter);
    }
  }

  /** Returns how many calls have left their thread. */
  int stages() {
    return stages.get();
  }

  void beginStage() {
    begin();
    stages.incrementAndGet();
  }

  void endStage() {
    stages.decrementAndGet();
    end();
  }

  /** Waits until nothing is open, the time is over or this thread is interrupted. */
  void awaitQuiet(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    waiter = Thread.currentThread();
    for (long left = limit.toNanos();
        open.get() > 0 && left > 0 && !Thread.currentThread().isInterrupted();
        left = end - System.nanoTime()) {
      LockSupport.parkNanos(this, left);
    }
  }
}
