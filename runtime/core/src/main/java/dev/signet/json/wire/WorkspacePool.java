package dev.signet.json.wire;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Workspaces that wait for their next call, at most {@value #SLOTS}. A thread takes what waits in
 * its slot; when that is nothing, it makes a new one. Jackson's own pool keeps one for each thread,
 * thus for each virtual thread.
 */
final class WorkspacePool {

  static final int SLOTS = 32;

  /** Slots are 16 references of 4 bytes apart: no two threads write to one cache line. */
  private static final int APART = 4;

  private final AtomicReferenceArray<Workspace> waiting =
      new AtomicReferenceArray<>(SLOTS << APART);

  /** One that nobody else has; null when none waits. */
  Workspace take() {
    return waiting.getAndSet(slot(), null);
  }

  /** For a later call. Who gives a workspace does not touch it again. */
  void give(Workspace workspace) {
    waiting.lazySet(slot(), workspace);
  }

  private static int slot() {
    return ((int) Thread.currentThread().getId() & SLOTS - 1) << APART;
  }
}
