package dev.signet.http;

import dev.signet.ingress.IngressDecision;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A tool on the developer's own machine. It adds pages and answers of its own to a host, and says
 * who calls a function. Only {@link LocalHost} takes one, and it listens on loopback only; a
 * production host has no place for it. Safe for concurrent use.
 */
public interface LocalTool {

  /**
   * Claims a request that the tool answers itself. Asked first for every request that is
   * well-formed HTTP, the health check included, so that a tool can refuse whatever it distrusts.
   * On the event loop: it must be quick and wait for nothing.
   *
   * @return the work that makes the answer, run on a worker within the host's bounds; an exception
   *     out of it is INTERNAL. Empty hands the request to the functions, exactly as in production
   */
  Optional<Callable<LocalAnswer>> claim(LocalRequest request);

  /**
   * The time that the work of an answer may take; the host then answers DEADLINE_EXCEEDED. A tool
   * that calls functions itself needs more than a function's time limit.
   */
  Duration limit();

  /** Decides who calls a function by a request that the tool did not claim. On a worker. */
  IngressDecision callerOf(LocalRequest request);
}
