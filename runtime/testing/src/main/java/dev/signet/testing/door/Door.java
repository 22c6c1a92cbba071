package dev.signet.testing.door;

import dev.signet.function.FunctionHandler;
import dev.signet.ingress.IngressSettings;
import dev.signet.simulator.Entrance;
import java.util.List;
import java.util.Set;

/**
 * The door of a running application with an HTTP server, at which an identity matrix sends every
 * call that has to be refused. A library for a framework implements it.
 */
public interface Door {

  /** Returns the entrance that the application declares, which takes requests. */
  Entrance entrance();

  /** Returns the operator's configuration of callers. */
  IngressSettings callers();

  /**
   * Returns the ways that lead to a function.
   *
   * @return none if no request reaches the function
   */
  List<Way> ways(FunctionHandler function);

  /**
   * Returns the names of what requests reach without any check of the caller, such as methods that
   * the application's framework calls by itself. They are recorded beside the functions.
   */
  Set<String> unguarded();
}
