package dev.signet.http;

import dev.signet.function.Pipeline;
import dev.signet.host.FunctionTable;
import dev.signet.http.connection.RequestHandler;
import dev.signet.http.work.Workers;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;

/**
 * What a {@link LocalHost} serves at a time: functions, the pipeline that runs them, the tool
 * beside them, and threads of their own, so that no thread that has run user code runs that of
 * others.
 */
public final class LocalFunctions {

  private static final long LOOK_AGAIN_NANOS = 5_000_000;

  private final FunctionTable table;
  private final Pipeline pipeline;
  private final LocalTool tool;
  private final ClassLoader context;
  private final Runnable afterClose;
  private Workers workers;
  private RequestHandler handler;
  private boolean closed;

  /**
   * Creates what is to be served. No argument may be null.
   *
   * @param table the functions that can be called
   * @param pipeline runs the calls of functions that the tool did not claim
   * @param tool sees every request first
   * @param context the context class loader of the threads that run the functions
   * @param afterClose run once, after the functions and the pipeline have been closed
   */
  public LocalFunctions(
      FunctionTable table,
      Pipeline pipeline,
      LocalTool tool,
      ClassLoader context,
      Runnable afterClose) {
    this.table = Objects.requireNonNull(table);
    this.pipeline = Objects.requireNonNull(pipeline);
    this.tool = Objects.requireNonNull(tool);
    this.context = Objects.requireNonNull(context);
    this.afterClose = Objects.requireNonNull(afterClose);
  }

  FunctionTable table() {
    return table;
  }

  Pipeline pipeline() {
    return pipeline;
  }

  ClassLoader context() {
    return context;
  }

  Workers workers() {
    return workers;
  }

  RequestHandler handler() {
    return handler;
  }

  /** Returns how long a call may hold a thread before nobody waits for it any longer. */
  Duration patience() {
    return tool.limit();
  }

  /** Closes functions that no host has taken. */
  public void close() {
    table.close();
    pipeline.close();
    closed();
  }

  /** Joins these functions to a host, before the first request reaches them. */
  void servedBy(HttpHost host, Workers own) {
    workers = own;
    handler =
        LocalDispatcher.before(
            host.dispatcher(table, pipeline, own, LocalDispatcher.callers(tool)), tool);
  }

  /**
   * Waits until no call runs, no longer than the limit, then interrupts those that still do and
   * closes everything. An interrupt of this thread ends the wait.
   */
  void closeAfterCalls(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    while (workers.areBusy() && System.nanoTime() - end < 0 && !Thread.interrupted()) {
      LockSupport.parkNanos(this, LOOK_AGAIN_NANOS);
    }
    workers.stop();
    close();
  }

  /** Notes that the functions have been closed. */
  void closed() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    afterClose.run();
  }
}
