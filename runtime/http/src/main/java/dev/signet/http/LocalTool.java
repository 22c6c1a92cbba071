package dev.signet.http;

import dev.signet.ingress.IngressDecision;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A tool on the developer's own machine. It adds pages and answers of its own to a host, and
 * decides who calls a function. Only {@link LocalHost} takes one, and it listens on loopback only;
 * a production host cannot be given a tool. Implementations are safe for concurrent use.
 */
public interface LocalTool {

  /**
   * Claims a request that the tool answers itself. The host asks this first for every request that
   * is well-formed HTTP, including the health check, so that a tool can refuse whatever it
   * distrusts. Runs on the event loop, so it must be quick and must not block.
   *
   * @return the work that makes the answer, which runs on a worker within the host's bounds and
   *     answers INTERNAL if it throws; empty to hand the request to the functions, exactly as in
   *     production
   */
  Optional<Callable<LocalAnswer>> claim(LocalRequest request);

  /**
   * Returns the time that the work of an answer may take; after it the host answers
   * DEADLINE_EXCEEDED. A tool that calls functions itself needs more than a function's time limit.
   */
  Duration limit();

  /**
   * Decides who calls a function with a request that the tool did not claim. Runs on a worker, or
   * on the event loop for a function that does not block.
   */
  IngressDecision callerOf(LocalRequest request);
}
