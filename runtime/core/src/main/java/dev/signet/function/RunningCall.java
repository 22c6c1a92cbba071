package dev.signet.function;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.error.Causes;
import dev.signet.error.ErrorCode;
import dev.signet.error.FunctionException;
import dev.signet.error.Refusal;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.JsonOutput;
import dev.signet.limit.guard.Claim;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/**
 * One call on its way through the {@link Pipeline}. It has one answer and one decision line: those
 * of the function's result, or those of a host that gave the call up before there was a result.
 *
 * @param <B> the form of the answer's body
 */
public final class RunningCall<B> {

  @SuppressWarnings("rawtypes")
  private static final AtomicReferenceFieldUpdater<RunningCall, FunctionResult> ANSWER =
      AtomicReferenceFieldUpdater.newUpdater(RunningCall.class, FunctionResult.class, "answer");

  /** Stands for the answer while its decision is being recorded. */
  private static final FunctionResult<?> RECORDING = FunctionResult.ok(null);

  private final Pipeline pipeline;
  private final FunctionHandler handler;
  private final Invocation invocation;
  private final JsonOutput<B> output;

  /** Null until the call is decided, then {@link #RECORDING} for a moment. */
  private volatile FunctionResult<B> answer;

  /**
   * Null before the start. Not volatile, because a fence at each stage would cost every call. The
   * thread that completes a CompletionStage sees it through that stage; a host that gives up on
   * another thread may see an earlier stage, or none.
   */
  private Stage stage;

  /** The rule of the application that is being asked or that ended the call; else null. */
  private String by;

  /** The result, if it is still to come or differs from the answer; else null. */
  private CompletableFuture<FunctionResult<B>> later;

  /**
   * The {@link Claim} of an idempotent call to its key; null before, and for any other call. Not of
   * its own type, because the updater loads the types of all fields.
   */
  private Object claim;

  RunningCall(
      Pipeline pipeline, FunctionHandler handler, Invocation invocation, JsonOutput<B> output) {
    this.pipeline = pipeline;
    this.handler = handler;
    this.invocation = invocation;
    this.output = output;
  }

  /**
   * Runs the call on this thread, as {@link Pipeline#run} does.
   *
   * @return this call
   * @throws IllegalStateException if the call was started before
   */
  public RunningCall<B> start() {
    if (stage != null) {
      throw new IllegalStateException("the call was started before");
    }
    stage = Stage.INGRESS;
    FunctionResult<B> result;
    try {
      result = run();
    } catch (Throwable thrown) {
      result = fail(thrown);
    }
    if (result != null && result != answer) {
      later = CompletableFuture.completedFuture(result);
    }
    return this;
  }

  /**
   * Returns the result of user code, which a host may need even for a call that it gave up. Call
   * this method on the thread that started the call, or after that thread has returned.
   */
  public CompletableFuture<FunctionResult<B>> result() {
    return later == null ? CompletableFuture.completedFuture(answer) : later;
  }

  /**
   * Waits for the answer until the invocation's deadline, and then gives the call up with
   * DEADLINE_EXCEEDED. If this thread is interrupted, the call is given up with INTERNAL and the
   * thread stays interrupted. A result that comes later is dropped. On return the decision has been
   * recorded, because a platform may freeze the process as soon as it has the answer. Call this
   * method on the thread that started the call, or when the call has been given up.
   *
   * <p>Throws the error that kept an answer from being written.
   */
  public FunctionResult<B> await() {
    if (answer == null) {
      awaitResult();
    }
    return recorded();
  }

  /**
   * Answers a call that is still running and that the host stops waiting for, and records the
   * decision. User code that has not begun does not begin. May be called from any thread.
   *
   * @return empty if the call had already been decided
   */
  public Optional<FunctionResult<B>> giveUp(ErrorCode code) {
    if (answer != null) {
      return Optional.empty();
    }
    // The function may be writing to the call's own output.
    FunctionResult<B> given = answer(Failure.of(code), output.another());
    return decide(given) ? Optional.of(given) : Optional.empty();
  }

  private void awaitResult() {
    try {
      result().get(invocation.deadline().remaining().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException late) {
      giveUp(ErrorCode.DEADLINE_EXCEEDED);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      giveUp(ErrorCode.INTERNAL);
    } catch (ExecutionException noAnswer) {
      if (noAnswer.getCause() instanceof Error) {
        throw (Error) noAnswer.getCause();
      }
      throw new IllegalStateException("no answer could be written", noAnswer.getCause());
    }
  }

  /** Returns the answer of a decided call as soon as its decision has been recorded. */
  private FunctionResult<B> recorded() {
    while (answer == RECORDING) {
      Thread.yield();
    }
    return answer;
  }

  /** Returns the result, or null if a stage will bring it. Short, so that C2 inlines it. */
  private FunctionResult<B> run() throws Exception {
    FunctionDescriptor function = handler.descriptor();
    Failure refused = refusal(function);
    if (refused != null) {
      return fail(refused);
    }
    Object user = null;
    if (function.resolvesUser()) {
      stage = Stage.USER;
      user = Admission.user(handler, invocation.caller());
      Refusal refusal = refusalOfUser(function, user);
      if (refusal != null) {
        return fail(Failure.of(refusal));
      }
    }
    Object payload;
    try {
      stage = Stage.PAYLOAD;
      payload = pipeline.payloads().read(invocation.payload(), handler);
      Refusal refusal = refusalOfPayload(function, user, payload);
      if (refusal != null) {
        return fail(Failure.of(refusal));
      }
      FunctionResult<B> earlier = function.isIdempotent() ? claim(user, payload) : null;
      if (earlier != null) {
        return earlier;
      }
    } catch (InvalidPayloadException invalid) {
      return fail(pipeline.failure(invalid, invocation.headers()));
    }
    if (answer != null) {
      // The host gave up during a check. A client that was told so may call again, and user code
      // must not run for both calls.
      pipeline.endClaim(claim, null, handler, invocation);
      return recorded();
    }
    stage = Stage.METHOD;
    Object value = pipeline.invoke(handler, invocation, user, payload);
    if (value instanceof CompletionStage) {
      later = follow((CompletionStage<?>) value, user);
      return null;
    }
    return succeed(value, user);
  }

  private Refusal refusalOfUser(FunctionDescriptor function, Object user) throws Exception {
    return user == null && !function.userMayBeUnknown()
        ? Refusal.of(ErrorCode.USER_UNKNOWN)
        : refusalByRules(function, Stage.USER, user, null);
  }

  private Refusal refusalOfPayload(FunctionDescriptor function, Object user, Object payload)
      throws Exception {
    if (function.takesOpenData()) {
      Refusal refusal = pipeline.refusalOfOpenData(handler, invocation, payload);
      if (refusal != null) {
        return refusal;
      }
    }
    if (function.checksOwner()) {
      stage = Stage.OWNERSHIP;
      if (!Admission.owns(handler, invocation.caller(), user, payload)) {
        return Refusal.of(ErrorCode.PERMISSION_DENIED);
      }
    }
    return refusalByRules(function, Stage.OWNERSHIP, user, payload);
  }

  private FunctionResult<B> claim(Object user, Object payload) throws Exception {
    stage = Stage.IDEMPOTENCY;
    Claim made = pipeline.claim(handler, invocation, user, payload);
    claim = made;
    if (made.refusal() != null) {
      return fail(Failure.of(made.refusal()));
    }
    if (made.answer() == null) {
      return null;
    }
    B body = made.isTold() ? encoded(null, user) : output.restored(made.answer());
    return decided(FunctionResult.ok(body));
  }

  private Failure refusal(FunctionDescriptor function) throws Exception {
    IngressDecision decision = invocation.verifyIdentity();
    if (decision.refusal().isEmpty()) {
      stage = Stage.REQUIREMENT;
    }
    Refusal refusal = Admission.refusal(function, decision);
    refusal = refusal == null ? refusalByRules(function, Stage.REQUIREMENT, null, null) : refusal;
    if (refusal == null && function.isRateLimited()) {
      stage = Stage.RATE_LIMIT;
      refusal = pipeline.guard().overLimit(function.name(), function.rates(), invocation.caller());
    }
    return refusal == null ? null : Failure.of(refusal);
  }

  /** Asks those of the application's rules that belong to a stage; null if they permit the call. */
  private Refusal refusalByRules(FunctionDescriptor function, Stage at, Object user, Object payload)
      throws Exception {
    List<FunctionRule> rules = function.hasRules() ? function.rules() : List.of();
    for (int i = 0; i < rules.size(); i++) {
      if (rules.get(i).stage() == at) {
        stage = at;
        by = rules.get(i).name();
        if (!handler.permits(i, invocation.caller(), user, payload)) {
          return Refusal.of(ErrorCode.PERMISSION_DENIED);
        }
      }
    }
    by = null;
    return null;
  }

  private CompletableFuture<FunctionResult<B>> follow(CompletionStage<?> value, Object user) {
    CompletableFuture<FunctionResult<B>> result = new CompletableFuture<>();
    // Not whenComplete, which would wrap the exception and so call its methods.
    value.handle(
        (done, thrown) -> {
          // A host that cancelled the result wants neither an answer nor a decision line for it.
          if (!result.isDone()) {
            try {
              result.complete(finish(done, thrown, user));
            } catch (Throwable noAnswer) {
              result.completeExceptionally(noAnswer);
            }
          }
          return null;
        });
    return result;
  }

  private FunctionResult<B> finish(Object value, Throwable thrown, Object user) {
    try {
      return thrown == null ? succeed(value, user) : fail(Causes.ofStage(thrown));
    } catch (Throwable failure) {
      return fail(failure);
    }
  }

  private FunctionResult<B> succeed(Object value, Object user) throws IOException {
    stage = Stage.ENCODE;
    B body = encoded(value, user);
    if (claim != null) {
      pipeline.endClaim(claim, output.bytes(body), handler, invocation);
    }
    return decided(FunctionResult.ok(body));
  }

  private B encoded(Object value, Object user) throws IOException {
    JsonGenerator out = output.start();
    handler.encode(value, out, Admission.guard(handler, invocation.caller(), user));
    return output.finish();
  }

  private FunctionResult<B> fail(Throwable thrown) {
    if (!(thrown instanceof FunctionException)) {
      pipeline.logFailure(handler.descriptor().name(), invocation.requestId(), thrown);
    }
    return fail(Failure.ofThrown(thrown));
  }

  private FunctionResult<B> fail(Failure failure) {
    pipeline.endClaim(claim, null, handler, invocation);
    return decided(answer(failure, output));
  }

  private FunctionResult<B> answer(Failure failure, JsonOutput<B> to) {
    return failure.answer(invocation.requestId(), handler.descriptor().isPayment(), to);
  }

  private FunctionResult<B> decided(FunctionResult<B> result) {
    decide(result);
    return result;
  }

  /**
   * Makes this result the answer and records the decision, unless the call already has an answer.
   */
  private boolean decide(FunctionResult<B> result) {
    if (!ANSWER.compareAndSet(this, null, RECORDING)) {
      return false;
    }
    try {
      pipeline.record(
          Decision.of(handler.descriptor().name(), result.outcome(), stage, by, invocation));
    } finally {
      // The thread that waits for it looks again, so that no fence is needed here.
      ANSWER.lazySet(this, result);
    }
    return true;
  }
}
