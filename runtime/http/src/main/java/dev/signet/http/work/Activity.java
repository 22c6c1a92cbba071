package dev.signet.http.work;

import io.netty.channel.Channel;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Records whether a stop has begun, and counts what it waits for. */
public final class Activity {

  private final AtomicInteger open = new AtomicInteger();
  private final Set<Channel> connections = ConcurrentHashMap.newKeySet();
  private volatile Thread waiter;
  private volatile boolean stopping;

  /** Marks the host as stopping, after which no call begins. */
  public void stop() {
    stopping = true;
  }

  public boolean isStopping() {
    return stopping;
  }

  public void opened(Channel connection) {
    connections.add(connection);
  }

  public void closed(Channel connection) {
    connections.remove(connection);
  }

  /**
   * Closes every connection. An event loop that ends without a quiet period may leave its sockets
   * open.
   *
   * @param limit how long to wait for event loops that do something else
   */
  public void closeConnections(Duration limit) {
    List<Future<?>> closed = new ArrayList<>();
    for (Channel connection : connections) {
      closed.add(connection.close());
    }
    await(closed, limit);
  }

  /** Waits until all of these are done, or until the time is over. */
  public static void await(List<Future<?>> all, Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    for (Future<?> each : all) {
      long left = end - System.nanoTime();
      if (left <= 0 || !each.awaitUninterruptibly(left, TimeUnit.NANOSECONDS)) {
        return;
      }
    }
  }

  /** Counts a request without an answer, or user code that runs. */
  public void begin() {
    open.incrementAndGet();
  }

  public void end() {
    if (open.decrementAndGet() == 0) {
      LockSupport.unpark(waiter);
    }
  }

  /**
   * Waits until the count is zero. Returns false if the time is over or the thread is interrupted.
   */
  public boolean awaitQuiet(Duration limit) {
    long end = System.nanoTime() + limit.toNanos();
    waiter = Thread.currentThread();
    while (open.get() > 0) {
      long left = end - System.nanoTime();
      if (left <= 0 || Thread.currentThread().isInterrupted()) {
        return false;
      }
      LockSupport.parkNanos(this, left);
    }
    return true;
  }
}
