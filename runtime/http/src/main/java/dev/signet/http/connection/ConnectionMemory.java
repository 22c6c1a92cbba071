package dev.signet.http.connection;

import dev.signet.http.work.MemoryBudget;

/** What one connection has of the host's budget. Confined to the event loop. */
final class ConnectionMemory {

  /**
   * The bytes that every connection may have without asking, so that health checks and small
   * requests pass whatever larger ones have taken.
   */
  static final int FREE_BYTES = 16 * 1024;

  private final MemoryBudget budget;
  private long taken;

  ConnectionMemory(MemoryBudget budget) {
    this.budget = budget;
  }

  /**
   * Declares how many bytes the connection holds now, in place of what it held before. Returns
   * false, and changes nothing, if the budget does not have them. Holding less always succeeds.
   */
  boolean hold(long bytes) {
    return take(counted(bytes));
  }

  /**
   * Declares an answer with all else that the connection holds now, as {@link #hold} does. Together
   * they count as at most half of the budget, because an answer is as large as the application made
   * it: a larger one could otherwise never be sent.
   */
  boolean holdAnswer(long bytes) {
    return take(Math.max(taken, Math.min(counted(bytes), budget.limit() / 2)));
  }

  private static long counted(long bytes) {
    return Math.max(0, bytes - FREE_BYTES);
  }

  private boolean take(long counted) {
    long more = counted - taken;
    if (more > 0 && !budget.tryTake(more)) {
      return false;
    }
    if (more < 0) {
      budget.give(-more);
    }
    taken += more;
    return true;
  }
}
