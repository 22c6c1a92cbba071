package dev.signet.http;

import dev.signet.function.Failure;
import dev.signet.function.FunctionHandler;
import dev.signet.http.connection.Exchange;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.wire.JsonInput;
import java.time.Duration;
import java.util.List;

/**
 * What the declared ingress makes of a request: which function it is for, who calls, and what is
 * read of it.
 */
interface Intake {

  /** Returns the function at exactly this path, or null. */
  FunctionHandler find(String path);

  /** Returns whether this is the path to push messages to, and there is a function for one. */
  boolean isPush(String path);

  /** Returns why the function cannot read the request, or null. */
  Failure problemOf(Exchange exchange, FunctionHandler handler);

  /** Returns what the function reads in place of the request's body; null for that itself. */
  JsonInput bodyOf(Exchange exchange);

  /** Decides who calls, on the thread that runs the function. */
  IngressDecision callerOf(Exchange exchange);

  /** Returns the time for the call. */
  Duration limit(Exchange exchange);

  /** Returns whether a failure of this request is answered with status 200. */
  boolean answersFailureWith200(Exchange exchange);

  /** Returns the headers that may bring a request id, in lower case; the first one wins. */
  List<String> requestIdHeaders();
}
