package dev.signet.json.wire;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * A pool of at most {@value #SLOTS} workspaces that wait for their next call. A thread takes the
 * workspace in its slot, and if there is none, the caller makes a new one. Jackson's own pool keeps
 * one for each thread, and thus for each virtual thread.
 */
final class WorkspacePool {

  static final int SLOTS = 32;

  /**
   * The shift by which slots are 16 references of 4 bytes apart, so that no two threads write to
   * one cache line.
   */
  private static final int APART = 4;

  private final AtomicReferenceArray<Workspace> waiting =
      new AtomicReferenceArray<>(SLOTS << APART);

  /** Returns a workspace that nobody else has; null if none waits. */
  Workspace take() {
    return waiting.getAndSet(slot(), null);
  }

  /** Returns a workspace to the pool. The caller must not touch it again. */
  void give(Workspace workspace) {
    waiting.lazySet(slot(), workspace);
  }

  private static int slot() {
    return ((int) Thread.currentThread().getId() & SLOTS - 1) << APART;
  }
}
