package dev.signet.http;

import dev.signet.error.ErrorCode;
import dev.signet.function.Deadline;
import dev.signet.function.Failure;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.function.Pipeline;
import dev.signet.function.RunningCall;
import dev.signet.host.FunctionTable;
import dev.signet.host.http.Refusals;
import dev.signet.host.http.Routes;
import dev.signet.http.connection.Answer;
import dev.signet.http.connection.Exchange;
import dev.signet.http.connection.RequestHandler;
import dev.signet.http.connection.TimedCall;
import dev.signet.http.work.Activity;
import dev.signet.http.work.MemoryBudget;
import dev.signet.http.work.Slot;
import dev.signet.http.work.Workers;
import dev.signet.identity.SourceChain;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonOutput;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/**
 * Finds the function of a request that has been read whole, and starts it or refuses the request.
 */
final class Dispatcher implements RequestHandler {

  private static final String NO_FUNCTION = Refusals.NO_FUNCTION;

  private static final Failure WORKERS_LOST =
      Failure.of(ErrorCode.UNAVAILABLE, "every worker is held by a call past its deadline");

  private final Intake intake;
  private final FunctionTable functions;
  private final Pipeline pipeline;
  private final HttpHostOptions options;
  private final Workers workers;
  private final Activity activity;
  private final MemoryBudget budget;
  private final Runnable onFatal;

  /**
   * @param functions those that can be called
   * @param intake what the declared ingress makes of requests
   * @param budget what everything in flight may take together
   */
  Dispatcher(
      FunctionTable functions,
      Pipeline pipeline,
      Intake intake,
      HttpHostOptions options,
      Workers workers,
      Activity activity,
      MemoryBudget budget,
      Runnable onFatal) {
    this.intake = intake;
    this.functions = functions;
    this.pipeline = pipeline;
    this.options = options;
    this.workers = workers;
    this.activity = activity;
    this.budget = budget;
    this.onFatal = onFatal;
  }

  @Override
  public TimedCall dispatch(Exchange exchange) {
    String path = exchange.path();
    if (path.equals(Routes.HEALTH)) {
      health(exchange);
      return null;
    }
    FunctionHandler handler = intake.find(path);
    String function = handler == null ? NO_FUNCTION : handler.descriptor().name();
    if (activity.isStopping()) {
      refuse(exchange, function, Failure.of(ErrorCode.UNAVAILABLE));
    } else if (handler == null && intake.isPush(path)) {
      return new PushPath(functions, this).dispatch(exchange);
    } else if (handler == null) {
      refuse(exchange, function, Failure.of(ErrorCode.NOT_FOUND));
    } else if (!exchange.isPost()) {
      exchange.answer(
          refusal(exchange, function, Failure.of(ErrorCode.METHOD_NOT_ALLOWED)).withAllow("POST"));
    } else {
      Failure problem = intake.problemOf(exchange, handler);
      if (problem == null) {
        return admit(exchange, handler, intake.bodyOf(exchange));
      }
      refuse(exchange, function, problem);
    }
    return null;
  }

  /**
   * Starts a call if there is a slot for it, and memory to read its body.
   *
   * @param body what the function reads; null for the body of the request, of which a call that is
   *     refused makes no copy
   */
  TimedCall admit(Exchange exchange, FunctionHandler handler, JsonInput body) {
    long memory = exchange.decodedSize(budget.limit());
    if (!budget.tryTake(memory)) {
      refuse(exchange, handler.descriptor().name(), MemoryBudget.exhausted());
    } else if (!workers.tryAcquire()) {
      budget.give(memory);
      refuse(exchange, handler.descriptor().name(), Failure.of(ErrorCode.RESOURCE_EXHAUSTED));
    } else {
      return start(exchange, handler, body, new Slot(workers, budget, memory));
    }
    return null;
  }

  @Override
  public void refuse(Exchange exchange, Failure failure) {
    refuse(exchange, NO_FUNCTION, failure);
  }

  @Override
  public Duration headerTimeout() {
    return options.headerTimeout();
  }

  @Override
  public Duration bodyTimeout() {
    return options.bodyTimeout();
  }

  @Override
  public Duration idleTimeout() {
    return options.idleTimeout();
  }

  @Override
  public List<String> requestIdHeaders() {
    return intake.requestIdHeaders();
  }

  @Override
  public int maxBodyBytes() {
    return options.maxBodyBytes();
  }

  /**
   * Returns the answer to a call of a function. A failure that WeChat should repeat is never
   * answered with status 200.
   */
  Answer answer(Exchange exchange, FunctionResult<byte[]> result, FunctionDescriptor function) {
    boolean failed = !result.outcome().equals(FunctionResult.OK);
    if (!function.isCallback()) {
      return Answer.of(result, failed && intake.answersFailureWith200(exchange));
    }
    return function.isPayment() || failed ? Answer.of(result, false) : Answer.pushTaken();
  }

  Duration limit(Exchange exchange) {
    return intake.limit(exchange);
  }

  boolean isStopping() {
    return activity.isStopping();
  }

  boolean tryAcquire() {
    return workers.tryAcquire();
  }

  void release() {
    workers.release();
  }

  @Override
  public void fatal() {
    activity.stop();
    onFatal.run();
  }

  /** Prepares the running call of a function call, which says who calls when it is asked. */
  RunningCall<byte[]> prepare(
      Exchange exchange,
      FunctionHandler handler,
      JsonInput body,
      Supplier<IngressDecision> caller) {
    JsonInput read = body == null ? JsonInput.bytes(exchange.bodyBytes()) : body;
    Invocation invocation =
        new Invocation(
            exchange.requestId(), caller, read, Deadline.after(intake.limit(exchange)), exchange);
    return pipeline.prepare(handler, invocation, JsonOutput.bytes());
  }

  IngressDecision callerOf(Exchange exchange) {
    return intake.callerOf(exchange);
  }

  private TimedCall start(Exchange exchange, FunctionHandler handler, JsonInput body, Slot slot) {
    try {
      FunctionCall call = new FunctionCall(this, exchange, handler, body, slot);
      if (handler.descriptor().isNonBlocking()) {
        return call.runHere() ? null : call;
      }
      workers.execute(call);
      return call;
    } catch (Throwable e) {
      slot.free();
      throw e;
    }
  }

  /**
   * Runs a call on a worker; the caller holds a slot, which is given back if the call cannot start.
   */
  void execute(Runnable call) {
    try {
      workers.execute(call);
    } catch (Throwable e) {
      workers.release();
      throw e;
    }
  }

  /**
   * Answers the health check. Its status does not follow SIGNET_ERROR_STATUS, because load
   * balancers read nothing else.
   */
  private void health(Exchange exchange) {
    if (!exchange.isGet() && !exchange.isHead()) {
      exchange.answer(
          healthRefusal(exchange, Failure.of(ErrorCode.METHOD_NOT_ALLOWED)).withAllow("GET, HEAD"));
    } else if (activity.isStopping()) {
      exchange.answer(healthRefusal(exchange, Failure.of(ErrorCode.UNAVAILABLE)));
    } else if (workers.areLost(options.lostAfter())) {
      exchange.answer(healthRefusal(exchange, WORKERS_LOST));
    } else {
      exchange.answer(Answer.healthy());
    }
  }

  private Answer healthRefusal(Exchange exchange, Failure failure) {
    return Answer.of(
        Refusals.refuse(pipeline, null, NO_FUNCTION, exchange.requestId(), failure, exchange),
        false);
  }

  private void refuse(Exchange exchange, String function, Failure failure) {
    exchange.answer(refusal(exchange, function, failure));
  }

  /** Returns the failure for a body that is no message. */
  Failure failure(InvalidPayloadException invalid, Exchange exchange) {
    return pipeline.failure(invalid, exchange);
  }

  /** Records the refusal of a push that reaches no function, with the source that it has. */
  Answer refusedPush(Exchange exchange, Failure failure, SourceChain source) {
    return Answer.of(
        Refusals.refusePush(pipeline, exchange.requestId(), failure, source, exchange), false);
  }

  /** Returns the answer to a request that names no function of this host. */
  Answer refusal(Exchange exchange, Failure failure) {
    return refusal(exchange, NO_FUNCTION, failure);
  }

  /** On a path that WeChat itself calls, WeChat must be able to read that it was refused. */
  private Answer refusal(Exchange exchange, String function, Failure failure) {
    FunctionHandler handler = intake.find(exchange.path());
    boolean payment = handler != null && handler.descriptor().isPayment();
    boolean always200 =
        intake.answersFailureWith200(exchange)
            && !payment
            && !(handler == null && intake.isPush(exchange.path()));
    FunctionResult<byte[]> result =
        Refusals.refuse(pipeline, handler, function, exchange.requestId(), failure, exchange);
    return Answer.of(result, always200);
  }
}
