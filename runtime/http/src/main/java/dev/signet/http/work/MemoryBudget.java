package dev.signet.http.work;

import dev.signet.error.ErrorCode;
import dev.signet.function.Failure;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The bytes that everything in flight may take together: heads, bodies, what is read from them, and
 * answers that wait for their clients. A host has one, so that many clients that each keep to their
 * own bounds cannot fill the heap. Safe for concurrent use.
 */
public final class MemoryBudget {

  private final long limit;
  private final AtomicLong taken = new AtomicLong();

  /** Makes a budget of this many bytes, at least 1. */
  public MemoryBudget(long limit) {
    this.limit = limit;
  }

  /** Returns the size of the whole budget, in bytes. */
  public long limit() {
    return limit;
  }

  /**
   * Takes bytes, or returns false and takes none if fewer are left. Whoever takes them gives them
   * back.
   */
  public boolean tryTake(long bytes) {
    long before = taken.get();
    while (bytes <= limit - before) {
      if (taken.compareAndSet(before, before + bytes)) {
        return true;
      }
      before = taken.get();
    }
    return false;
  }

  /** Returns the failure of a request for which too few bytes are left. */
  public static Failure exhausted() {
    return Failure.of(ErrorCode.UNAVAILABLE, "too much is in flight; try again");
  }

  /** Gives back bytes that were taken. */
  public void give(long bytes) {
    taken.addAndGet(-bytes);
  }
}
