package dev.signet.http.work;

import io.netty.util.concurrent.DefaultThreadFactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A thread for each call: virtual threads from JDK 21 on, otherwise a pool that grows as needed.
 * The number of threads is not bounded here. The executor is made at the first call, because making
 * it would cost time at a cold start.
 */
final class SpareThreads implements Executor {

  private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

  private ExecutorService threads;
  private boolean stopped;

  @Override
  public void execute(Runnable call) {
    threads().execute(call);
  }

  /** Interrupts the calls that still run. */
  synchronized void stop() {
    stopped = true;
    if (threads != null) {
      threads.shutdownNow();
    }
  }

  private synchronized ExecutorService threads() {
    if (threads == null) {
      threads =
          Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS
              ? virtual()
              : Executors.newCachedThreadPool(new DefaultThreadFactory("signet-spare", true));
      if (stopped) {
        threads.shutdownNow();
      }
    }
    return threads;
  }

  /**
   * Makes an executor of virtual threads by a method handle, since this class is compiled for JDK
   * 11.
   */
  private static ExecutorService virtual() {
    try {
      MethodHandle factory =
          MethodHandles.publicLookup()
              .findStatic(
                  Executors.class,
                  "newVirtualThreadPerTaskExecutor",
                  MethodType.methodType(ExecutorService.class));
      return (ExecutorService) factory.invokeExact();
    } catch (Throwable e) {
      throw new IllegalStateException("this JDK should have virtual threads", e);
    }
  }
}
