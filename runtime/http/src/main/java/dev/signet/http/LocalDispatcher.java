package dev.signet.http;

import dev.signet.function.ErrorCode;
import dev.signet.function.Failure;
import dev.signet.function.Pipeline;
import dev.signet.ingress.IngressDecision;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Asks a {@link LocalTool} first. */
final class LocalDispatcher extends Dispatcher {

  /** In the decision line of a request that the tool should have answered. */
  private static final String TOOL = "-";

  private final LocalTool tool;

  private LocalDispatcher(
      Routes routes,
      Pipeline pipeline,
      LocalTool tool,
      HttpHostOptions options,
      Workers workers,
      Activity activity,
      Runnable onFatal) {
    super(routes, pipeline, options, workers, activity, onFatal);
    this.tool = tool;
  }

  /** Its return type keeps this class out of a production host, whose verifier would load it. */
  static Dispatcher create(
      Routes routes,
      Pipeline pipeline,
      LocalTool tool,
      HttpHostOptions options,
      Workers workers,
      Activity activity,
      Runnable onFatal) {
    return new LocalDispatcher(routes, pipeline, tool, options, workers, activity, onFatal);
  }

  @Override
  IngressDecision decide(Exchange exchange) {
    return tool.callerOf(new LocalRequest(exchange));
  }

  @Override
  TimedCall dispatch(Exchange exchange) {
    Optional<Callable<LocalAnswer>> claimed = tool.claim(new LocalRequest(exchange));
    if (claimed.isEmpty()) {
      return super.dispatch(exchange);
    }
    if (isStopping()) {
      refuse(exchange, TOOL, Failure.of(ErrorCode.UNAVAILABLE));
      return null;
    }
    if (!tryAcquire()) {
      refuse(exchange, TOOL, Failure.of(ErrorCode.RESOURCE_EXHAUSTED));
      return null;
    }
    LocalCall call = new LocalCall(this, exchange, claimed.get(), tool.limit());
    execute(call);
    return call;
  }

  /** As a function's failure is answered; also from a worker. */
  Answer failed(Exchange exchange, ErrorCode code) {
    return refusal(exchange, TOOL, Failure.of(code));
  }
}
