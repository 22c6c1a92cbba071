package dev.signet.servlet;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * The host's own threads: one tells the time, and others write what is not answered on the thread
 * that the container gave. A client that does not take its answer so holds neither the clock nor a
 * thread that completes stages. There are no more of the latter than calls that are answered so.
 */
final class HostThreads implements Executor, AutoCloseable {

  private final ScheduledThreadPoolExecutor clock;
  private final ExecutorService writers;

  HostThreads() {
    clock = new ScheduledThreadPoolExecutor(1, daemons("signet-deadline"));
    clock.setRemoveOnCancelPolicy(true);
    writers = Executors.newCachedThreadPool(daemons("signet-answer"));
  }

  /** Runs a task after this time, unless it is cancelled before. */
  Future<?> after(Duration time, Runnable task) {
    return clock.schedule(() -> execute(task), time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Runs a task soon; on this thread if there can be no other. */
  @Override
  public void execute(Runnable task) {
    try {
      writers.execute(task);
    } catch (RejectedExecutionException | OutOfMemoryError noThread) {
      task.run();
    }
  }

  /** Ends the threads. Tasks that run go on to their end. */
  @Override
  public void close() {
    clock.shutdownNow();
    writers.shutdown();
  }

  private static ThreadFactory daemons(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
