package dev.signet.dev;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.dev.call.BadRequest;
import dev.signet.dev.call.CallChoice;
import dev.signet.dev.call.CallRunner;
import dev.signet.dev.call.DirectCall;
import dev.signet.dev.console.ConsoleApi;
import dev.signet.dev.console.LocalAnswers;
import dev.signet.dev.console.LocalGuard;
import dev.signet.dev.settings.LocalCallers;
import dev.signet.error.ErrorCode;
import dev.signet.function.FunctionHandler;
import dev.signet.host.FunctionTable;
import dev.signet.http.LocalAnswer;
import dev.signet.http.LocalRequest;
import dev.signet.http.LocalTool;
import dev.signet.ingress.IngressDecision;
import dev.signet.simulator.ClientCall;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * The local server's part of the HTTP host: its pages, its interface, and its choice of the caller.
 */
final class DevTool implements LocalTool {

  private static final String OWN = "/_signet/";

  private final LocalGuard guard;
  private final FunctionTable functions;
  private final LocalCallers callers;
  private final CallRunner calls;
  private final ConsoleApi api;
  private final Duration limit;

  /**
   * Creates the tool.
   *
   * @param limit the time for an answer, longer than a function's
   */
  DevTool(
      LocalGuard guard,
      FunctionTable functions,
      LocalCallers callers,
      CallRunner calls,
      ConsoleApi api,
      Duration limit) {
    this.guard = guard;
    this.functions = functions;
    this.callers = callers;
    this.calls = calls;
    this.api = api;
    this.limit = limit;
  }

  @Override
  public Optional<Callable<LocalAnswer>> claim(LocalRequest request) {
    Optional<LocalAnswer> refusal = guard.refusal(request);
    if (refusal.isPresent()) {
      return Optional.of(refusal::get);
    }
    if (request.path().equals("/") || request.path().startsWith(OWN)) {
      return Optional.of(() -> api.answer(request));
    }
    FunctionHandler function = find(request);
    return function == null || !request.method().equals("POST")
        ? Optional.empty()
        : claimCall(request, function);
  }

  /**
   * Claims an event, and a request whose choice cannot be understood. Any other request goes to the
   * host, as in production.
   */
  private Optional<Callable<LocalAnswer>> claimCall(
      LocalRequest request, FunctionHandler function) {
    try {
      CallChoice choice = DirectCall.choice(request, callers.current());
      return choice.entrance().isEvent()
          ? Optional.of(() -> event(request, choice, function))
          : Optional.empty();
    } catch (BadRequest wrong) {
      return Optional.of(
          () -> LocalAnswers.refused(ErrorCode.INVALID_ARGUMENT, wrong.getMessage()));
    }
  }

  private LocalAnswer event(LocalRequest request, CallChoice choice, FunctionHandler function) {
    try {
      JsonNode answer = calls.event(function, choice, request.body(), request.requestId());
      return LocalAnswers.json(answer);
    } catch (BadRequest wrong) {
      return LocalAnswers.refused(ErrorCode.INVALID_ARGUMENT, wrong.getMessage());
    }
  }

  @Override
  public Duration limit() {
    return limit;
  }

  @Override
  public IngressDecision callerOf(LocalRequest request) {
    try {
      return calls.decide(
          DirectCall.choice(request, callers.current()),
          ClientCall.of(Map.of()).withHeaders(DirectCall.headers(request)),
          find(request));
    } catch (BadRequest changed) {
      throw new IllegalStateException("the callers have changed meanwhile", changed);
    }
  }

  private FunctionHandler find(LocalRequest request) {
    return request.path().startsWith("/") ? functions.find(request.path().substring(1)) : null;
  }
}
