package dev.signet.scf.runtime;

/** Lets another thread end the loop between two calls. */
final class StopSwitch implements ApiConnection.Waiting {

  private boolean stopping;

  /** What waits for the next event; null if nothing does. */
  private ApiConnection waiting;

  /** Ends the wait for the next event, or lets the loop end after the call that runs. */
  synchronized void stop() {
    stopping = true;
    notifyAll();
    if (waiting != null) {
      waiting.abort();
    }
  }

  synchronized boolean isStopping() {
    return stopping;
  }

  /** Notes what a stop ends from now on; returns false if it has come already. */
  synchronized boolean beginWait(ApiConnection connection) {
    waiting = stopping ? null : connection;
    return !stopping;
  }

  /** Notes that a stop has nothing to end any more, because an event has begun to arrive. */
  @Override
  public synchronized void over() {
    waiting = null;
  }

  /** Waits this long, or until a stop. */
  synchronized void pause(int millis) {
    if (stopping || millis <= 0) {
      return;
    }
    try {
      wait(millis);
    } catch (InterruptedException userCode) {
      // An interrupt is meant for user code, which has returned.
    }
  }
}
