package dev.signet.http.work;

import io.netty.util.concurrent.DefaultThreadFactory;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads of user code. A few of them take calls from a queue, which wakes the fewest threads
 * while calls are short. When a call has waited there for {@link #PATIENCE}, because all of them
 * run something longer, it gets a {@link SpareThreads spare thread}; for {@link #SLOW} after that,
 * so does every call that finds them all taken. So no call waits for another to end, and {@link
 * Workers} bounds the number of threads.
 */
final class WorkerThreads {

  private static final int THREADS_A_PROCESSOR = 4;
  private static final long PATIENCE = TimeUnit.MILLISECONDS.toNanos(5);
  private static final long SLOW = TimeUnit.MILLISECONDS.toNanos(100);

  private final int few = THREADS_A_PROCESSOR * Runtime.getRuntime().availableProcessors();
  private final BlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
  private final ExecutorService threads =
      new ThreadPoolExecutor(
          few, few, 0, TimeUnit.SECONDS, queue, new DefaultThreadFactory("signet-worker", true));
  private final SpareThreads spare = new SpareThreads();
  private final ScheduledExecutorService timer;

  /** The number of calls in the queue or running, on whatever thread. */
  private final AtomicInteger calls = new AtomicInteger();

  private final AtomicBoolean watched = new AtomicBoolean();
  private volatile long slowUntil = System.nanoTime();

  /**
   * Creates the threads.
   *
   * @param timer looks after calls that wait in the queue
   */
  WorkerThreads(ScheduledExecutorService timer) {
    this.timer = timer;
  }

  /** Runs the call soon, however long other calls take. */
  void execute(Runnable call) {
    Waiting waiting = new Waiting(call);
    boolean taken = calls.incrementAndGet() > few;
    try {
      if (taken && waiting.since - slowUntil < 0) {
        spare.execute(waiting);
        return;
      }
      threads.execute(waiting);
    } catch (Throwable e) {
      calls.decrementAndGet();
      throw e;
    }
    if (taken) {
      watch();
    }
  }

  /** Interrupts the calls that still run. */
  void stop() {
    threads.shutdownNow();
    spare.stop();
  }

  private void watch() {
    if (watched.compareAndSet(false, true)) {
      try {
        timer.schedule(this::relieve, PATIENCE, TimeUnit.NANOSECONDS);
      } catch (RejectedExecutionException stopping) {
        watched.set(false);
      }
    }
  }

  private void relieve() {
    long now = System.nanoTime();
    try {
      for (Waiting first = first();
          first != null && now - first.since >= PATIENCE;
          first = first()) {
        slowUntil = now + SLOW;
        // One of the few threads may have taken it in the meantime.
        if (queue.remove(first)) {
          runOnSpareThread(first);
        }
      }
    } finally {
      watched.set(false);
      if (!queue.isEmpty()) {
        watch();
      }
    }
  }

  private Waiting first() {
    return (Waiting) queue.peek();
  }

  /** Runs the call on a spare thread. If none can be made, the call goes back to the queue. */
  private void runOnSpareThread(Waiting call) {
    try {
      spare.execute(call);
    } catch (Throwable noThread) {
      queue.add(call);
      throw noThread;
    }
  }

  private final class Waiting implements Runnable {

    private final Runnable call;
    private final long since = System.nanoTime();

    Waiting(Runnable call) {
      this.call = call;
    }

    @Override
    public void run() {
      try {
        call.run();
      } finally {
        calls.decrementAndGet();
      }
    }
  }
}
