package dev.signet.http.work;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;

/** A bounded number of slots for user code: a call that finds no slot is refused, not queued. */
public final class Workers {

  private final int slots;
  private final Activity activity;
  private final AtomicInteger taken = new AtomicInteger();
  private final WorkerThreads threads;

  /** The slots whose calls hold a thread past their deadline. */
  private int overdue;

  /** When the last slot became overdue; counts only while all of them are. */
  private long allOverdueSince;

  /**
   * Creates the slots; the first thread is made for the first call.
   *
   * @param timer looks after calls that wait for a thread
   */
  public Workers(int slots, Activity activity, ScheduledExecutorService timer) {
    this.slots = slots;
    this.activity = activity;
    this.threads = new WorkerThreads(timer);
  }

  /**
   * Takes a slot, or returns false if none is free. Whoever takes one gives it back with {@link
   * #release}, exactly once.
   */
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

  /**
   * Returns whether every slot has been held for this long by a call that is past its deadline. No
   * call can then be served, and nothing here can change that.
   */
  public synchronized boolean areLost(Duration since) {
    return overdue >= slots && System.nanoTime() - allOverdueSince >= since.toNanos();
  }

  synchronized void addOverdue() {
    overdue++;
    allOverdueSince = System.nanoTime();
  }

  void releaseOverdue() {
    synchronized (this) {
      overdue--;
    }
    release();
  }

  /** Returns whether any slot is taken. */
  public boolean areBusy() {
    return taken.get() > 0;
  }

  /** Runs a call on a worker's thread; the caller holds a slot. */
  public void execute(Runnable call) {
    threads.execute(call);
  }

  /** Interrupts the calls that still run. */
  public void stop() {
    threads.stop();
  }
}
