package dev.signet.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** A bounded number of slots for user code, without a queue: what finds no slot is refused. */
final class Workers {

  private final int slots;
  private final Activity activity;
  private final AtomicInteger taken = new AtomicInteger();
  private final ExecutorService threads = WorkerThreads.create();

  Workers(int slots, Activity activity) {
    this.slots = slots;
    this.activity = activity;
  }

  /** Takes a slot; the one who gets it gives it back with {@link #release}, exactly once. */
  boolean tryAcquire() {
    int before = taken.get();
    while (before < slots) {
      if (taken.compareAndSet(before, before + 1)) {
        activity.begin();
        return true;
      }
      before = taken.get();
    }
    return false;
  }

  void release() {
    taken.decrementAndGet();
    activity.end();
  }

  /** Runs on a thread of its own; the caller holds a slot. */
  void execute(Runnable call) {
    threads.execute(call);
  }

  /** Interrupts what still runs. */
  void stop() {
    threads.shutdownNow();
  }
}
