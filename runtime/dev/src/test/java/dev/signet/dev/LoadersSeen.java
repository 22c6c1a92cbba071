package dev.signet.dev;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/** The class loaders that a project of a test has been loaded by, as far as they are not gone. */
public final class LoadersSeen {

  private static final ReferenceQueue<ClassLoader> GONE = new ReferenceQueue<>();
  private static final Set<WeakReference<ClassLoader>> SEEN = ConcurrentHashMap.newKeySet();

  private static final Semaphore CLOSED = new Semaphore(0);

  private LoadersSeen() {}

  /** Notes the loader of a class of the project. */
  public static void note(Class<?> type) {
    SEEN.add(new WeakReference<>(type.getClassLoader(), GONE));
  }

  /** Returns how many of them are left, once no more than this are or the patience is over. */
  static int left(int expected, int patience) throws InterruptedException {
    for (int i = 0; i < patience && SEEN.size() > expected; i++) {
      System.gc();
      for (Object gone = GONE.remove(100); gone != null; gone = GONE.poll()) {
        SEEN.remove(gone);
      }
    }
    return SEEN.size();
  }

  /** Notes that an object of the project has been closed. */
  public static void closed() {
    CLOSED.release();
  }

  static void awaitClosed(int objects) {
    CLOSED.acquireUninterruptibly(objects);
  }

  static void clear() {
    SEEN.clear();
  }
}
