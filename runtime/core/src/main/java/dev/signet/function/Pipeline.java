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
    Call<B> call = new Call<>(handler, invocation, output);
    try {
      return call.start();
    } catch (Throwable thrown) {
      return CompletableFuture.completedFuture(call.fail(thrown));
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

  /** The state of one call. Never shared: no identity outlives its call. */
  private final class Call<B> {
    private final FunctionHandler handler;
    private final FunctionDescriptor function;
    private final Invocation invocation;
    private final JsonOutput<B> output;

    /** The caller, once every requirement is met. */
    private WxContext caller;

    Call(FunctionHandler handler, Invocation invocation, JsonOutput<B> output) {
      this.handler = handler;
      this.function = handler.descriptor();
      this.invocation = invocation;
      this.output = output;
    }

    CompletableFuture<FunctionResult<B>> start() throws Exception {
      Optional<Rejection> refusal = refusal();
      if (refusal.isPresent()) {
        return done(fail(Failure.of(refusal.get())));
      }
      Object payload;
      try {
        payload = payloads.read(invocation.payload(), handler);
        if (function.checksOwner() && !callerOwns(payload)) {
          return done(fail(Failure.of(ErrorCode.PERMISSION_DENIED)));
        }
      } catch (InvalidPayloadException invalid) {
        return done(fail(Failure.of(invalid)));
      }
      if (invocation.isDecided()) {
        // The host gave up during a check. Who was told so may call again: not both may happen.
        return done(fail(Failure.of(ErrorCode.DEADLINE_EXCEEDED)));
      }
      Object value = invoke(payload, 0);
      if (!(value instanceof CompletionStage)) {
        return done(succeed(value));
      }
      CompletableFuture<FunctionResult<B>> result = new CompletableFuture<>();
      ((CompletionStage<?>) value).whenComplete((later, thrown) -> finish(later, thrown, result));
      return result;
    }

    /** A result that comes after the host gave up is dropped: no answer and no second line. */
    private void finish(Object value, Throwable thrown, CompletableFuture<FunctionResult<B>> to) {
      if (to.isDone()) {
        return;
      }
      try {
        to.complete(finish(value, thrown));
      } catch (Throwable noAnswer) {
        to.completeExceptionally(noAnswer);
      }
    }

    /** Ingress and requirement; fills {@link #caller} only with an identity that passed. */
    private Optional<Rejection> refusal() throws Exception {
      IngressDecision decision = invocation.verifyIdentity();
      Optional<Rejection> refused = decision.refusalFor(function);
      if (refused.isPresent() || decision.caller().isEmpty()) {
        return refused;
      }
      WxContext verified = decision.caller().get();
      refused = function.requirement().refusal(verified);
      if (refused.isPresent()) {
        return refused;
      }
      for (CallerPolicy policy : function.policies()) {
        if (!policy.permits(verified)) {
          return Optional.of(
              Rejection.of(ErrorCode.PERMISSION_DENIED, ErrorCode.PERMISSION_DENIED.message()));
        }
      }
      caller = verified;
      return Optional.empty();
    }

    private boolean callerOwns(Object payload) throws Exception {
      Optional<OpenId> openId = caller == null ? Optional.empty() : caller.findOpenId();
      if (openId.isEmpty()) {
        return false;
      }
      Object owner = handler.owner(payload).orElse(null);
      return openId.get().equals(owner) || openId.get().value().equals(owner);
    }

    private Object invoke(Object payload, int depth) throws Exception {
      InvocationContext context =
          new InvocationContext(function.name(), invocation.requestId(), invocation.deadline());
      return intercepted(context, payload, depth);
    }

    private Object intercepted(InvocationContext context, Object payload, int depth)
        throws Exception {
      if (depth == interceptors.size()) {
        return handler.invoke(context, caller, payload);
      }
      return interceptors
          .get(depth)
          .around(context, caller, () -> intercepted(context, payload, depth + 1));
    }

    private FunctionResult<B> finish(Object value, Throwable thrown) {
      try {
        return thrown == null ? succeed(value) : fail(unwrapped(thrown));
      } catch (Throwable failure) {
        return fail(failure);
      }
    }

    private FunctionResult<B> succeed(Object value) throws IOException {
      JsonGenerator out = output.start();
      handler.encode(
          value, out, IdentityGuard.of(function.returnsCallerIdentity() ? caller : null));
      return decided(FunctionResult.ok(output.finish()));
    }

    private FunctionResult<B> fail(Throwable thrown) {
      if (!(thrown instanceof FunctionException)) {
        logFailure(thrown);
      }
      return fail(Failure.ofThrown(thrown));
    }

    private FunctionResult<B> fail(Failure failure) {
      return decided(failure.answer(invocation.requestId(), output));
    }

    private void logFailure(Throwable thrown) {
      try {
        log.failed(function.name(), invocation.requestId(), thrown);
      } catch (Throwable ignored) {
        // As in record(): the answer stands.
      }
    }

    private FunctionResult<B> decided(FunctionResult<B> result) {
      if (invocation.claimDecision()) {
        record(Decision.of(function.name(), result.outcome(), invocation));
      }
      return result;
    }

    private CompletableFuture<FunctionResult<B>> done(FunctionResult<B> result) {
      return CompletableFuture.completedFuture(result);
    }
  }

  private static Throwable unwrapped(Throwable thrown) {
    Throwable cause = thrown;
    while (cause instanceof CompletionException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }
}
