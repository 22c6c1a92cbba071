package dev.signet.http.connection;

import dev.signet.function.Failure;

/** Decides what becomes of requests. All connections of a host share one handler. */
public interface RequestHandler {

  /**
   * Answers a request that has been read whole and returns null, or returns the call that will
   * answer. Runs on the event loop.
   */
  TimedCall dispatch(Exchange exchange);

  /** Answers a request that could not be read. */
  void refuse(Exchange exchange, Failure failure);

  /** Notes that memory ran out: no further call begins, and the host's owner is told. */
  void fatal();
}
