package dev.signet.function;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.identity.CallerPolicy;
import dev.signet.identity.OpenId;
import dev.signet.identity.Rejection;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.IdentityGuard;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonOutput;
import dev.signet.json.PayloadReader;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/**
 * The way of every call, whatever the host: ingress, requirement, payload, ownership, user code,
 * result, one decision line. User code is reached only when every step before it passed, and
 * whatever fails ends in a result with a stable code.
 */
public final class Pipeline {

  private final List<Interceptor> interceptors;
  private final DecisionLog log;
  private final PayloadReader payloads;

  /**
   * @param interceptors the outermost first
   * @param log receives one decision a call
   * @param payloads reads bodies within the host's limits
   */
  public Pipeline(List<Interceptor> interceptors, DecisionLog log, PayloadReader payloads) {
    this.interceptors = List.copyOf(interceptors);
    this.log = log;
    this.payloads = payloads;
  }

  /**
   * Runs one call. The future is complete on return unless the user's method returned a stage that
   * is not. A host that does not wait for it asks {@link #giveUp}.
   *
   * <p>Throws, and the future completes exceptionally, only when not even the answer INTERNAL can
   * be written: memory ran out.
   */
  public <B> CompletableFuture<FunctionResult<B>> run(
      FunctionHandler handler, Invocation invocation, JsonOutput<B> output) {
    try {
      return start(handler, invocation, output);
    } catch (Throwable thrown) {
      return done(fail(handler, invocation, output, thrown));
    }
  }

  /** Answers a call that the host refuses before a function could run, with its decision line. */
  public <B> FunctionResult<B> refuse(
      String function, String requestId, Failure failure, JsonOutput<B> output) {
    FunctionResult<B> result = failure.answer(requestId, output);
    record(new Decision(function, result.outcome(), requestId, null, null, 0));
    return result;
  }

  /**
   * Answers a call that is still running and that the host does not wait for any longer, and takes
   * its decision line: what {@link #run} comes to later is not recorded any more, and the host
   * drops it. User code that has not begun does not begin.
   *
   * @param failure such as DEADLINE_EXCEEDED
   * @return empty when the call has been decided; its result is on the way
   */
  public <B> Optional<FunctionResult<B>> giveUp(
      FunctionHandler handler, Invocation invocation, Failure failure, JsonOutput<B> output) {
    if (!invocation.claimDecision()) {
      return Optional.empty();
    }
    FunctionResult<B> result = failure.answer(invocation.requestId(), output);
    record(Decision.of(handler.descriptor().name(), result.outcome(), invocation));
    return Optional.of(result);
  }

  private void record(Decision decision) {
    try {
      log.record(decision);
    } catch (Throwable ignored) {
      // The call has been decided; a log that fails must not change its answer.
    }
  }

  private <B> CompletableFuture<FunctionResult<B>> start(
      FunctionHandler handler, Invocation invocation, JsonOutput<B> output) throws Exception {
    FunctionDescriptor function = handler.descriptor();
    Rejection refusal = refusal(function, invocation);
    if (refusal != null) {
      return done(fail(handler, invocation, output, Failure.of(refusal)));
    }
    Object payload;
    try {
      payload = payloads.read(invocation.payload(), handler);
      if (function.checksOwner() && !callerOwns(handler, invocation.caller(), payload)) {
        return done(fail(handler, invocation, output, Failure.of(ErrorCode.PERMISSION_DENIED)));
      }
    } catch (InvalidPayloadException invalid) {
      return done(fail(handler, invocation, output, Failure.of(invalid)));
    }
    if (invocation.isDecided()) {
      // The host gave up during a check. Who was told so may call again: not both may happen.
      return done(fail(handler, invocation, output, Failure.of(ErrorCode.DEADLINE_EXCEEDED)));
    }
    Object value = invoke(handler, invocation, payload);
    return value instanceof CompletionStage
        ? later(handler, invocation, output, (CompletionStage<?>) value)
        : done(succeed(handler, invocation, output, value));
  }

  /** Ingress and requirement: null, and a caller only when an identity passed them all. */
  private static Rejection refusal(FunctionDescriptor function, Invocation invocation)
      throws Exception {
    IngressDecision decision = invocation.verifyIdentity();
    Rejection refused = decision.refusalFor(function).orElse(null);
    WxContext verified = decision.caller().orElse(null);
    if (refused != null || verified == null) {
      return refused;
    }
    refused = function.requirement().refusal(verified).orElse(null);
    if (refused != null) {
      return refused;
    }
    List<CallerPolicy> policies = function.policies();
    for (int i = 0; i < policies.size(); i++) {
      if (!policies.get(i).permits(verified)) {
        return Rejection.of(ErrorCode.PERMISSION_DENIED, ErrorCode.PERMISSION_DENIED.message());
      }
    }
    invocation.accept(verified);
    return null;
  }

  private static boolean callerOwns(FunctionHandler handler, WxContext caller, Object payload)
      throws Exception {
    OpenId openId = caller == null ? null : caller.findOpenId().orElse(null);
    if (openId == null) {
      return false;
    }
    Object owner = handler.owner(payload).orElse(null);
    return openId.equals(owner) || openId.value().equals(owner);
  }

  private Object invoke(FunctionHandler handler, Invocation invocation, Object payload)
      throws Exception {
    InvocationContext context =
        new InvocationContext(
            handler.descriptor().name(), invocation.requestId(), invocation.deadline());
    return interceptors.isEmpty()
        ? handler.invoke(context, invocation.caller(), payload)
        : intercepted(handler, context, invocation.caller(), payload, 0);
  }

  private Object intercepted(
      FunctionHandler handler,
      InvocationContext context,
      WxContext caller,
      Object payload,
      int depth)
      throws Exception {
    if (depth == interceptors.size()) {
      return handler.invoke(context, caller, payload);
    }
    return interceptors
        .get(depth)
        .around(context, caller, () -> intercepted(handler, context, caller, payload, depth + 1));
  }

  private <B> CompletableFuture<FunctionResult<B>> later(
      FunctionHandler handler,
      Invocation invocation,
      JsonOutput<B> output,
      CompletionStage<?> value) {
    CompletableFuture<FunctionResult<B>> result = new CompletableFuture<>();
    value.whenComplete(
        (done, thrown) -> {
          // A result that comes after the host gave up is dropped: no answer and no second line.
          if (!result.isDone()) {
            finish(handler, invocation, output, done, thrown, result);
          }
        });
    return result;
  }

  private <B> void finish(
      FunctionHandler handler,
      Invocation invocation,
      JsonOutput<B> output,
      Object value,
      Throwable thrown,
      CompletableFuture<FunctionResult<B>> to) {
    try {
      to.complete(finish(handler, invocation, output, value, thrown));
    } catch (Throwable noAnswer) {
      to.completeExceptionally(noAnswer);
    }
  }

  private <B> FunctionResult<B> finish(
      FunctionHandler handler,
      Invocation invocation,
      JsonOutput<B> output,
      Object value,
      Throwable thrown) {
    try {
      return thrown == null
          ? succeed(handler, invocation, output, value)
          : fail(handler, invocation, output, unwrapped(thrown));
    } catch (Throwable failure) {
      return fail(handler, invocation, output, failure);
    }
  }

  private <B> FunctionResult<B> succeed(
      FunctionHandler handler, Invocation invocation, JsonOutput<B> output, Object value)
      throws IOException {
    JsonGenerator out = output.start();
    boolean identityMayPass = handler.descriptor().returnsCallerIdentity();
    handler.encode(value, out, IdentityGuard.of(identityMayPass ? invocation.caller() : null));
    return decided(handler, invocation, FunctionResult.ok(output.finish()));
  }

  private <B> FunctionResult<B> fail(
      FunctionHandler handler, Invocation invocation, JsonOutput<B> output, Throwable thrown) {
    if (!(thrown instanceof FunctionException)) {
      logFailure(handler.descriptor().name(), invocation.requestId(), thrown);
    }
    return fail(handler, invocation, output, Failure.ofThrown(thrown));
  }

  private <B> FunctionResult<B> fail(
      FunctionHandler handler, Invocation invocation, JsonOutput<B> output, Failure failure) {
    return decided(handler, invocation, failure.answer(invocation.requestId(), output));
  }

  private <B> FunctionResult<B> decided(
      FunctionHandler handler, Invocation invocation, FunctionResult<B> result) {
    if (invocation.claimDecision()) {
      record(Decision.of(handler.descriptor().name(), result.outcome(), invocation));
    }
    return result;
  }

  private void logFailure(String function, String requestId, Throwable thrown) {
    try {
      log.failed(function, requestId, thrown);
    } catch (Throwable ignored) {
      // As in record(): the answer stands.
    }
  }

  private static <B> CompletableFuture<FunctionResult<B>> done(FunctionResult<B> result) {
    return CompletableFuture.completedFuture(result);
  }

  private static Throwable unwrapped(Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
