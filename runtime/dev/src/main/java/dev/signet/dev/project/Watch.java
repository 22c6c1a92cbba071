package dev.signet.dev.project;

import java.util.concurrent.TimeUnit;

/**
 * Waits for changes by looking at the files again and again. The JDK's WatchService is slow on
 * macOS, where it looks every few seconds, tells nothing of network and shared folders, and misses
 * what is written into a new folder before that is registered; to look at a few thousand files
 * takes milliseconds everywhere.
 */
final class Watch {

  private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(40);

  /** A look takes at most this part of one processor's time. */
  private static final long SHARE = 20;

  private final Project project;
  private long pause = SHORTEST_PAUSE;

  Watch(Project project) {
    this.project = project;
  }

  Snapshot look() {
    long start = System.nanoTime();
    Snapshot now = Snapshot.of(project);
    pause = Math.max(SHORTEST_PAUSE, SHARE * (System.nanoTime() - start));
    return now;
  }

  /**
   * Waits for a change, and then until nothing changes any more: an editor may save several files,
   * or one by writing another and renaming it.
   *
   * @param known what was seen last
   * @return what is there now, which differs from it
   */
  Snapshot awaitChange(Snapshot known) throws InterruptedException {
    Snapshot before = known;
    while (true) {
      TimeUnit.NANOSECONDS.sleep(pause);
      Snapshot now = look();
      if (now.equals(before) && !now.equals(known)) {
        return now;
      }
      before = now;
    }
  }
}
