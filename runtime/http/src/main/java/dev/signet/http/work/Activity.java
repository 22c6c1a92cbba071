package dev.signet.http;

import io.netty.channel.Channel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** What a stop must know: whether it has begun, and how much it waits for. */
final class Activity {

  private final AtomicInteger open = new AtomicInteger();
  private final Set<Channel> connections = ConcurrentHashMap.newKeySet();
  private volatile Thread waiter;
  private volatile boolean stopping;

  /** From now on no call begins. */
  void stop() {
    stopping = true;
  }

  boolean isStopping() {
    return stopping;
  }

  void opened(Channel connection) {
    connections.add(connection);
  }

  void closed(Channel connection) {
    connections.remove(connection);
  }

  /** An event loop that ends without a quiet period may leave its sockets open. */
  void closeConnections() {
    for (Channel connection : connections) {
      connection.close().awaitUninterruptibly();
    }
  }

  /** A request without an answer, or user code that runs. */
  void begin() {
    open.incrementAndGet();
  }

  void end() {
    if (open.decrementAndGet() == 0) {
      LockSupport.unpark(waiter);
    }
  }

  /** Waits until nothing is open; false when the time is over or the thread is interrupted. */
  boolean awaitQuiet(Duration limit) {
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
