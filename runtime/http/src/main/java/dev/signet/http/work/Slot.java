package dev.signet.http.work;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;

/**
 * The slot that one call has taken from {@link Workers}, with the memory to read its body. A call
 * that is past its deadline keeps it only while its code holds a thread: a stage that nobody
 * completes would else hold it for ever. Safe for concurrent use.
 */
public final class Slot {

  private static final AtomicIntegerFieldUpdater<Slot> STATE =
      AtomicIntegerFieldUpdater.newUpdater(Slot.class, "state");

  private static final int ON_THREAD = 0;
  private static final int ON_THREAD_OVERDUE = 1;
  private static final int IN_STAGE = 2;
  private static final int FREE = 3;

  private final Workers workers;
  private final MemoryBudget budget;
  private final long memory;
  private volatile int state = ON_THREAD;

  /**
   * Creates the slot of a call for which {@link Workers#tryAcquire} returned true.
   *
   * @param memory the bytes that the call has taken of the budget, and that are given back with the
   *     slot
   */
  public Slot(Workers workers, MemoryBudget budget, long memory) {
    this.workers = workers;
    this.budget = budget;
    this.memory = memory;
  }

  /** Notes that the call's code has returned its thread, and that a stage will end the call. */
  public void leftThread() {
    if (!STATE.compareAndSet(this, ON_THREAD, IN_STAGE)
        && STATE.compareAndSet(this, ON_THREAD_OVERDUE, FREE)) {
      budget.give(memory);
      workers.releaseOverdue();
    }
  }

  /** Notes that the call is past its deadline. */
  public void expire() {
    if (STATE.compareAndSet(this, ON_THREAD, ON_THREAD_OVERDUE)) {
      workers.addOverdue();
    } else if (STATE.compareAndSet(this, IN_STAGE, FREE)) {
      budget.give(memory);
      workers.release();
    }
  }

  /** Notes that the call has ended. */
  public void free() {
    int before = STATE.getAndSet(this, FREE);
    if (before != FREE) {
      budget.give(memory);
    }
    if (before == ON_THREAD_OVERDUE) {
      workers.releaseOverdue();
    } else if (before != FREE) {
      workers.release();
    }
  }
}
