package dev.signet.http.connection;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The one running time limit of a connection. Confined to the event loop. A limit that moves later
 * leaves the scheduled task alone, which then finds out: a busy connection schedules hardly ever.
 */
final class ConnectionTimer implements Runnable {

  private final EventLoop loop;
  private final Connection connection;
  private boolean armed;
  private long expiresAt;
  private Future<?> task;
  private long taskAt;

  ConnectionTimer(EventLoop loop, Connection connection) {
    this.loop = loop;
    this.connection = connection;
  }

  /** Replaces the limit. */
  void arm(Duration limit) {
    armed = true;
    expiresAt = System.nanoTime() + limit.toNanos();
    if (task != null && expiresAt - taskAt < 0) {
      cancel();
    }
    if (task == null) {
      schedule();
    }
  }

  /** No limit any more. */
  void cancel() {
    if (task != null) {
      task.cancel(false);
      task = null;
    }
  }

  @Override
  public void run() {
    task = null;
    if (!armed) {
      return;
    }
    if (expiresAt - System.nanoTime() > 0) {
      schedule();
    } else {
      armed = false;
      connection.timeUp();
    }
  }

  private void schedule() {
    taskAt = expiresAt;
    task = loop.schedule(this, taskAt - System.nanoTime(), TimeUnit.NANOSECONDS);
  }
}
