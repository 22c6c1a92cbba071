package dev.signet.testing.door;

import dev.signet.simulator.HeaderLines;
import java.util.Optional;

/** One kind of request that leads to a function. */
public interface Way {

  /** Returns a name for people, such as {@code GET /orders/{id}}. */
  String name();

  /** Returns why such a request cannot be made up, and what to do; empty if it can. */
  Optional<String> obstacle();

  /**
   * Sends such a request. No user code may run, whatever the caller is.
   *
   * @param identity the headers that say who calls, well-formed or not
   * @return the code of the answer; {@code reached} if nothing refused the request
   * @throws Exception whatever the application throws
   */
  String ask(HeaderLines identity) throws Exception;
}
