package dev.signet.http.connection;

import dev.signet.function.Failure;
import java.time.Duration;
import java.util.List;

/**
 * Decides what becomes of requests, and sets the bounds of their connections. All connections of a
 * host share one handler.
 */
public interface RequestHandler {

  /**
   * Answers a request that has been read whole and returns null, or returns the call that will
   * answer. Runs on the event loop.
   */
  TimedCall dispatch(Exchange exchange);

  /** Answers a request that could not be read. */
  void refuse(Exchange exchange, Failure failure);

  /** Returns the time for a request's head. */
  Duration headerTimeout();

  /** Returns the time for a request's body, from the end of its head. */
  Duration bodyTimeout();

  /** Returns the time without a request, and for a client to take an answer. */
  Duration idleTimeout();

  /** Returns the headers that may bring a request id, in lower case; the first one wins. */
  List<String> requestIdHeaders();

  /** Returns the largest body in bytes, at least 1. */
  int maxBodyBytes();

  /** Notes that memory ran out: no further call begins, and the host's owner is told. */
  void fatal();
}
