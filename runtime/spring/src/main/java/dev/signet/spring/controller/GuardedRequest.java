package dev.signet.spring.controller;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.error.ErrorCode;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.function.InvocationContext;
import dev.signet.function.Pipeline;
import dev.signet.function.RunningCall;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.WxContext;
import dev.signet.json.wire.JsonOutput;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One request to a guarded method, as a call of the pipeline. The guard answers what the pipeline
 * asks before user code; in the place of user code stands the rest of the request, whose end ends
 * the call.
 */
final class GuardedRequest implements FunctionHandler {

  private static final String ATTRIBUTE = GuardedRequest.class.getName();

  private final GuardedMethod method;

  /** The request that was forwarded to this one; null for none. */
  private final GuardedRequest outer;

  private final CompletableFuture<Object> rest = new CompletableFuture<>();
  private final CompletableFuture<Void> reached = new CompletableFuture<>();

  private RunningCall<byte[]> call;
  private String requestId;

  // Written before `reached` is completed, and read after it.
  private InvocationContext context;
  private WxContext caller;
  private Object user;

  /** Undoes what is set up on the thread; null while no thread works for the request. */
  private Runnable leave;

  GuardedRequest(GuardedMethod method, GuardedRequest outer) {
    this.method = method;
    this.outer = outer;
  }

  /** Returns the innermost guarded request that is being worked for; null if there is none. */
  static GuardedRequest current(HttpServletRequest request) {
    return (GuardedRequest) request.getAttribute(ATTRIBUTE);
  }

  /**
   * Runs all checks, and makes this the current request if they pass.
   *
   * @return why the request is refused; null if it is admitted
   */
  FunctionResult<byte[]> admit(Pipeline pipeline, Invocation call, HttpServletRequest request) {
    requestId = call.requestId();
    this.call = pipeline.run(this, call, JsonOutput.bytes());
    FunctionResult<byte[]> refusal = refusal(call);
    if (refusal == null) {
      request.setAttribute(ATTRIBUTE, this);
    }
    return refusal;
  }

  private FunctionResult<byte[]> refusal(Invocation invocation) {
    CompletableFuture<FunctionResult<byte[]>> result = call.result();
    if (!reached.isDone() && !result.isDone()) {
      // An interceptor goes on later, on another thread.
      await(CompletableFuture.anyOf(reached, result), invocation);
    }
    if (result.isDone()) {
      FunctionResult<byte[]> ended = result.join();
      return ended.outcome().equals(FunctionResult.OK) ? null : ended;
    }
    return reached.isDone()
        ? null
        : call.giveUp(ErrorCode.DEADLINE_EXCEEDED).orElseGet(call::await);
  }

  private static void await(CompletableFuture<?> either, Invocation invocation) {
    try {
      either.get(invocation.deadline().remaining().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException | ExecutionException decidedAfterwards) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Returns whether this is a request to a method. */
  boolean isTo(GuardedMethod other) {
    return method.equals(other);
  }

  /** Returns the innermost request to a method that a thread works for; null if there is none. */
  GuardedRequest entered(GuardedMethod other) {
    GuardedRequest each = this;
    while (each != null && !(each.isTo(other) && each.leave != null)) {
      each = each.outer;
    }
    return each;
  }

  /** Sets up this thread for the request. */
  void enter(CallScope scope) {
    leave = scope.enter(caller, descriptor());
  }

  /** Undoes {@link #enter}, on the same thread. */
  void leave() {
    if (leave != null) {
      leave.run();
      leave = null;
    }
  }

  /** Ends the call, unless it has ended. */
  void end(RequestEnd end) {
    if (end.code() != null) {
      call.giveUp(end.code());
      // Or the pipeline would log what is no failure of the method.
      call.result().cancel(false);
    }
    if (end.thrown() == null) {
      rest.complete(null);
    } else {
      rest.completeExceptionally(end.thrown());
    }
  }

  /** Ends the call as above, with those of the requests that this one was forwarded to. */
  void end(RequestEnd end, HttpServletRequest request) {
    for (GuardedRequest each = current(request); each != null && each != outer; each = each.outer) {
      each.end(end);
    }
    if (outer == null) {
      request.removeAttribute(ATTRIBUTE);
    } else {
      request.setAttribute(ATTRIBUTE, outer);
    }
  }

  /** Ends the call, and those of all requests around it. */
  void endAll(RequestEnd end) {
    for (GuardedRequest each = this; each != null; each = each.outer) {
      each.end(end);
    }
  }

  String requestId() {
    return requestId;
  }

  InvocationContext context() {
    return context;
  }

  /** Returns the caller; null if the method admits calls without an identity, and this is one. */
  WxContext caller() {
    return caller;
  }

  /** Returns the application's user; null if it does not know the caller. */
  Object appUser() {
    return user;
  }

  @Override
  public FunctionDescriptor descriptor() {
    return method.guard().descriptor();
  }

  @Override
  public Optional<?> user(WxContext verified) throws Exception {
    return method.guard().user(verified);
  }

  @Override
  public Object userId(Object found) {
    return method.guard().userId(found);
  }

  @Override
  public boolean permits(int rule, WxContext verified, Object found, Object payload)
      throws Exception {
    return method.guard().permits(rule, verified, found, payload);
  }

  @Override
  public Object invoke(InvocationContext of, WxContext verified, Object found, Object payload) {
    context = of;
    caller = verified;
    user = found;
    reached.complete(null);
    return rest;
  }

  @Override
  public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
    if (!reached.isDone()) {
      throw new IllegalStateException(
          "an interceptor gave a result without next.proceed(), but what a controller answers is"
              + " written by Spring");
    }
    out.writeNull();
  }
}
