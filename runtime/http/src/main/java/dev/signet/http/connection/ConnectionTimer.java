package dev.signet.http.connection;

import io.netty.channel.EventLoop;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The time limit of a connection, which has one at a time. Confined to the event loop. When a limit
 * moves to a later time, the scheduled task stays and reschedules itself when it runs, so that a
 * busy connection hardly ever schedules.
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

  /** Starts a limit, in place of the one before. */
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

  /** Ends the limit. */
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
