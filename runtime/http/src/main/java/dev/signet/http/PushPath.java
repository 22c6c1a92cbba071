package dev.signet.http;

import dev.signet.error.ErrorCode;
import dev.signet.function.Failure;
import dev.signet.function.FunctionHandler;
import dev.signet.host.FunctionTable;
import dev.signet.host.http.PushSource;
import dev.signet.http.connection.Answer;
import dev.signet.http.connection.Exchange;
import dev.signet.http.connection.TimedCall;
import dev.signet.identity.SourceChain;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.JsonInput;
import dev.signet.push.wire.CallbackBody;

/**
 * The one path to which WeChat pushes every message, whose kind names the function. The source of a
 * request is checked before anything else of it, and again by the function that it leads to.
 */
final class PushPath {

  private final FunctionTable functions;
  private final Dispatcher dispatcher;

  PushPath(FunctionTable functions, Dispatcher dispatcher) {
    this.functions = functions;
    this.dispatcher = dispatcher;
  }

  /** Starts the function of a push, or answers by itself and returns null. */
  TimedCall dispatch(Exchange exchange) {
    IngressDecision decision = dispatcher.callerOf(exchange);
    SourceChain source = decision.source().orElse(null);
    Failure refused = PushSource.refusal(functions, decision);
    if (refused != null) {
      exchange.answer(dispatcher.refusedPush(exchange, refused, source));
    } else if (!exchange.isPost()) {
      Failure failure = Failure.of(ErrorCode.METHOD_NOT_ALLOWED);
      exchange.answer(dispatcher.refusedPush(exchange, failure, source).withAllow("POST"));
    } else {
      return read(exchange, source);
    }
    return null;
  }

  private TimedCall read(Exchange exchange, SourceChain source) {
    CallbackBody body;
    try {
      body = CallbackBody.read(exchange.bodyBytes());
    } catch (InvalidPayloadException invalid) {
      Failure failure = dispatcher.failure(invalid, exchange);
      exchange.answer(dispatcher.refusedPush(exchange, failure, source));
      return null;
    }
    FunctionHandler handler = functions.findPush(body.type());
    if (handler != null) {
      return dispatcher.admit(exchange, handler, JsonInput.tree(body.fields()));
    }
    if (!body.isPathCheck()) {
      // WeChat would repeat it, and no function would ever take it: the decision line is enough.
      dispatcher.refusedPush(exchange, Failure.of(ErrorCode.NOT_FOUND), source);
    }
    exchange.answer(Answer.pushTaken());
    return null;
  }
}
