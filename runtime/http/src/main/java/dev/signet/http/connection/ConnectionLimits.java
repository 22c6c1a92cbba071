package dev.signet.http.connection;

import java.time.Duration;

/** The bounds of a connection. Immutable. */
public final class ConnectionLimits {

  private final Duration head;
  private final Duration body;
  private final Duration idle;
  private final int maxBodyBytes;

  /**
   * Creates the bounds.
   *
   * @param head time for a request's head
   * @param body time for a request's body, from the end of its head
   * @param idle time without a request, and for a client to take an answer
   * @param maxBodyBytes the largest body in bytes, at least 1
   */
  public ConnectionLimits(Duration head, Duration body, Duration idle, int maxBodyBytes) {
    this.head = head;
    this.body = body;
    this.idle = idle;
    this.maxBodyBytes = maxBodyBytes;
  }

  Duration head() {
    return head;
  }

  Duration body() {
    return body;
  }

  Duration idle() {
    return idle;
  }

  int maxBodyBytes() {
    return maxBodyBytes;
  }
}
