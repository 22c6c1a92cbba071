package dev.signet.http.connection;

import dev.signet.function.Failure;

/** Decides what becomes of requests. All connections of a host share it. */
public interface RequestHandler {

  /** Answers a request that has come whole, or returns the call that will; on the event loop. */
  TimedCall dispatch(Exchange exchange);

  /** Answers a request that could not be read. */
  void refuse(Exchange exchange, Failure failure);

  /** Takes note that memory ran out: no call begins any more, and the host's owner is told. */
  void fatal();
}
