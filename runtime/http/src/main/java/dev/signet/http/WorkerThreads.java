package dev.signet.http;

import io.netty.util.concurrent.DefaultThreadFactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads of user code: virtual ones from JDK 21 on, else a pool that grows as needed. */
final class WorkerThreads {

  private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

  private WorkerThreads() {}

  /** Has no queue and no bound of its own; {@link Workers} bounds it. */
  static ExecutorService create() {
    return Runtime.version().feature() >= FIRST_WITH_VIRTUAL_THREADS
        ? virtual()
        : Executors.newCachedThreadPool(new DefaultThreadFactory("signet-worker", true));
  }

  /** By a method handle, since this class is compiled for JDK 11. */
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
