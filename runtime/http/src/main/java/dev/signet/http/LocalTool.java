package dev.signet.http;

import dev.signet.ingress.IngressDecision;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What a tool on the developer's own machine adds to a host: pages and answers of its own, and who
 * calls a function. Only {@link LocalHost} takes one, and it listens on loopback only; a production
 * host has no place for it. Safe for concurrent use.
 */
public interface LocalTool {

  /**
   * Whether the tool answers this request itself. Asked first for every request that is well-formed
   * HTTP, the health check included, so that a tool can refuse whatever it distrusts. On the event
   * loop: it must be quick and wait for nothing.
   *
   * @return the work that makes the answer, run on a worker within the host's bounds; an exception
   *     out of it is INTERNAL. Empty hands the request to the functions, exactly as in production
   */
  Optional<Callable<LocalAnswer>> claim(LocalRequest request);

  /**
   * How long the work of an answer may take; the host then answers DEADLINE_EXCEEDED. A tool that
   * calls functions itself needs more than a function's time limit.
   */
  Duration limit();

  /** Who calls a function by a request that the tool did not claim. On a worker. */
  IngressDecision callerOf(LocalRequest request);
}
