package dev.signet.servlet;

import dev.signet.error.ErrorCode;
import dev.signet.function.Deadline;
import dev.signet.function.Failure;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.function.Pipeline;
import dev.signet.host.FunctionTable;
import dev.signet.host.HostSettings;
import dev.signet.host.http.MediaType;
import dev.signet.host.http.PushSource;
import dev.signet.host.http.Refusals;
import dev.signet.host.http.Routes;
import dev.signet.identity.SourceChain;
import dev.signet.ingress.HttpIngress;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonOutput;
import dev.signet.push.wire.CallbackBody;

/** Finds the function of a request that has been read whole, and starts it or refuses it. */
final class ServletDispatcher {

  private static final String NO_FUNCTION = Refusals.NO_FUNCTION;

  private static final Failure MEMORY_RAN_OUT =
      Failure.of(ErrorCode.UNAVAILABLE, "memory has run out in this process");

  private final ServletHost host;
  private final FunctionTable functions;
  private final Pipeline pipeline;
  private final HttpIngress ingress;
  private final HostSettings settings;
  private final Routes routes;

  ServletDispatcher(
      ServletHost host,
      FunctionTable functions,
      Pipeline pipeline,
      HttpIngress ingress,
      HostSettings settings) {
    this.host = host;
    this.functions = functions;
    this.pipeline = pipeline;
    this.ingress = ingress;
    this.settings = settings;
    this.routes = new Routes(functions);
  }

  /** Returns the answer, or null if a call has been started that answers. */
  Answer dispatch(ServletExchange exchange, String path, byte[] body) {
    if (path.equals(Routes.HEALTH)) {
      return health(exchange);
    }
    FunctionHandler handler = routes.find(path);
    if (host.activity().isStopping()) {
      return refusal(exchange, path, Failure.of(ErrorCode.UNAVAILABLE));
    }
    if (handler == null && routes.isPush(path)) {
      return push(exchange, body);
    }
    if (handler == null) {
      return refusal(exchange, path, Failure.of(ErrorCode.NOT_FOUND));
    }
    if (!exchange.is("POST")) {
      return refusal(exchange, path, Failure.of(ErrorCode.METHOD_NOT_ALLOWED)).withAllow("POST");
    }
    Failure problem = handler.descriptor().isCallback() ? null : mediaProblem(exchange, body);
    return problem == null
        ? start(exchange, handler, JsonInput.bytes(body))
        : refusal(exchange, path, problem);
  }

  /** Refuses a request that has not been read whole; its decision line names no function. */
  Answer refuseUnread(ServletExchange exchange, String path, Failure failure) {
    FunctionHandler handler = routes.find(path);
    return refusal(exchange, handler, NO_FUNCTION, failure, answers200(path, handler)).closing();
  }

  /** Answers a request that the container cannot let this host serve. */
  Answer refuseUnserved(ServletExchange exchange) {
    Failure failure = Failure.of(ErrorCode.INTERNAL);
    return refusal(exchange, null, NO_FUNCTION, failure, false);
  }

  private static Failure mediaProblem(ServletExchange exchange, byte[] body) {
    return MediaType.problemOf(
        exchange.values("Content-Encoding"), exchange.values("Content-Type"), body.length > 0);
  }

  /**
   * Answers the health check. Its status does not follow SIGNET_ERROR_STATUS, because load
   * balancers read nothing else.
   */
  private Answer health(ServletExchange exchange) {
    if (!exchange.is("GET") && !exchange.is("HEAD")) {
      return unhealthy(exchange, Failure.of(ErrorCode.METHOD_NOT_ALLOWED)).withAllow("GET, HEAD");
    }
    if (host.activity().isStopping()) {
      return unhealthy(exchange, Failure.of(ErrorCode.UNAVAILABLE));
    }
    return host.isHealthy() ? Answer.healthy() : unhealthy(exchange, MEMORY_RAN_OUT);
  }

  private Answer unhealthy(ServletExchange exchange, Failure failure) {
    String id = exchange.requestId();
    return Answer.of(Refusals.refuse(pipeline, null, NO_FUNCTION, id, failure, exchange), false);
  }

  /** Starts the function of a push, or answers. The source is checked before anything is read. */
  private Answer push(ServletExchange exchange, byte[] bytes) {
    IngressDecision decision = ingress.verify(exchange);
    SourceChain source = decision.source().orElse(null);
    Failure refused = PushSource.refusal(functions, decision);
    if (refused != null) {
      return refusedPush(exchange, refused, source);
    }
    if (!exchange.is("POST")) {
      return refusedPush(exchange, Failure.of(ErrorCode.METHOD_NOT_ALLOWED), source)
          .withAllow("POST");
    }
    CallbackBody body;
    try {
      body = CallbackBody.read(bytes);
    } catch (InvalidPayloadException invalid) {
      return refusedPush(exchange, pipeline.failure(invalid, exchange), source);
    }
    FunctionHandler handler = functions.findPush(body.type());
    if (handler != null) {
      return start(exchange, handler, JsonInput.tree(body.fields()));
    }
    if (!body.isPathCheck()) {
      // WeChat would repeat it, and no function would ever take it: the decision line is enough.
      refusedPush(exchange, Failure.of(ErrorCode.NOT_FOUND), source);
    }
    return Answer.pushTaken();
  }

  private Answer refusedPush(ServletExchange exchange, Failure failure, SourceChain source) {
    String id = exchange.requestId();
    return Answer.of(Refusals.refusePush(pipeline, id, failure, source, exchange), false);
  }

  private Answer start(ServletExchange exchange, FunctionHandler handler, JsonInput body) {
    FunctionDescriptor function = handler.descriptor();
    if (host.hasTooManyStages()) {
      Failure failure = Failure.of(ErrorCode.RESOURCE_EXHAUSTED);
      return refusal(exchange, handler, function.name(), failure, settings.errorsAnswer200());
    }
    Invocation invocation =
        new Invocation(
            exchange.requestId(),
            () -> ingress.verify(exchange),
            body,
            Deadline.after(settings.timeout()),
            exchange);
    new ServletCall(
            host,
            exchange,
            pipeline.prepare(handler, invocation, JsonOutput.bytes()),
            result -> answer(result, function))
        .run();
    return null;
  }

  /** A failure that WeChat should repeat is never answered with status 200. */
  private Answer answer(FunctionResult<byte[]> result, FunctionDescriptor function) {
    if (!function.isCallback()) {
      return Answer.of(result, settings.errorsAnswer200());
    }
    return function.isPayment() || !result.outcome().equals(FunctionResult.OK)
        ? Answer.of(result, false)
        : Answer.pushTaken();
  }

  /** On a path that WeChat itself calls, WeChat must be able to read that it was refused. */
  private Answer refusal(ServletExchange exchange, String path, Failure failure) {
    FunctionHandler handler = routes.find(path);
    String function = handler == null ? NO_FUNCTION : handler.descriptor().name();
    return refusal(exchange, handler, function, failure, answers200(path, handler));
  }

  private boolean answers200(String path, FunctionHandler handler) {
    return settings.errorsAnswer200() && !(handler == null && routes.isPush(path));
  }

  private Answer refusal(
      ServletExchange exchange,
      FunctionHandler handler,
      String function,
      Failure failure,
      boolean answer200) {
    FunctionResult<byte[]> result =
        Refusals.refuse(pipeline, handler, function, exchange.requestId(), failure, exchange);
    boolean payment = handler != null && handler.descriptor().isPayment();
    return Answer.of(result, answer200 && !payment);
  }
}
