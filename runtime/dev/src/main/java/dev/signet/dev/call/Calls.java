package dev.signet.dev.call;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.function.FunctionHandler;
import dev.signet.ingress.IngressDecision;
import dev.signet.simulator.ClientCall;

/** Whoever makes the calls of the console. Safe for concurrent use. */
public interface Calls {

  /**
   * Makes one call and returns its outcome with everything that the console shows of it.
   *
   * @throws BadRequest if no such call can be made
   */
  ObjectNode run(CallRequest request, String requestId) throws BadRequest;

  /** Returns the decision of the ingress on a call of this choice. */
  IngressDecision decide(CallChoice choice, ClientCall sent, FunctionHandler function);
}
