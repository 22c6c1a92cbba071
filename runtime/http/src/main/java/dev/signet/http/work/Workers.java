package dev.signet.http.work;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** A bounded number of slots for user code: what finds no slot is refused, not queued. */
public final class Workers {

  private final int slots;
  private final Activity activity;
  private final AtomicInteger taken = new AtomicInteger();
  private final WorkerThreads threads;

  /** Makes no thread before there is a call; the timer looks after calls that wait. */
  public Workers(int slots, Activity activity, ScheduledExecutorService timer) {
    this.slots = slots;
    this.activity = activity;
    this.threads = new WorkerThreads(timer);
  }

  /** Takes a slot; the one who gets it gives it back with {@link #release}, exactly once. */
  public boolean tryAcquire() {
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

  public void release() {
    taken.decrementAndGet();
    activity.end();
  }

  /** Runs on a worker's thread; the caller holds a slot. */
  public void execute(Runnable call) {
    threads.execute(call);
  }

  /** Interrupts what still runs. */
  public void stop() {
    threads.stop();
  }
}
