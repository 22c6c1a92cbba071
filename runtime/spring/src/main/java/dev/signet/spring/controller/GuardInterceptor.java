package dev.signet.spring.controller;

import dev.signet.function.Deadline;
import dev.signet.function.Failure;
import dev.signet.function.FunctionResult;
import dev.signet.function.Invocation;
import dev.signet.host.HostSettings;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonOutput;
import dev.signet.servlet.ServletExchange;
import dev.signet.spring.host.SpringHost;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.AsyncHandlerInterceptor;

/**
 * Lets a request reach a guarded method only if its caller meets what the method requires. Every
 * dispatch is decided anew, those of a forward, an include and an error page too, because each may
 * lead to another method; only the dispatch that ends an asynchronous request goes on with the
 * decision that its method was admitted by.
 *
 * <p>A preflight of CORS is not decided: Spring answers it without any method ({@code
 * PreFlightHandler}), and it has no identity by its nature.
 */
final class GuardInterceptor implements AsyncHandlerInterceptor {

  /** A guarded method takes nothing from the body that Spring does not read. */
  private static final JsonInput NOTHING = JsonInput.bytes(new byte[0]);

  private final GuardTable table;
  private final Supplier<SpringHost> host;
  private final CallScope scope;

  /**
   * Makes the interceptor.
   *
   * @param host asked for at the first guarded request
   * @param scope set up while a thread works for an admitted request
   */
  GuardInterceptor(GuardTable table, Supplier<SpringHost> host, CallScope scope) {
    this.table = table;
    this.host = host;
    this.scope = scope;
  }

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    GuardedMethod method = guarded(handler);
    if (method == null) {
      return true;
    }
    GuardedRequest current = GuardedRequest.current(request);
    if (request.getDispatcherType() == DispatcherType.ASYNC
        && current != null
        && current.isTo(method)) {
      current.enter(scope);
      return true;
    }
    GuardedRequest next = new GuardedRequest(method, current);
    ServletExchange exchange = ServletExchange.of(request, response);
    SpringHost shared = host.get();
    Failure malformed = exchange.malformed().orElse(null);
    FunctionResult<byte[]> refusal =
        malformed == null
            ? next.admit(shared.pipeline(), invocation(exchange, shared), request)
            : shared
                .pipeline()
                .refuse(
                    method.guard().descriptor(),
                    exchange.requestId(),
                    malformed,
                    JsonOutput.bytes());
    if (refusal != null) {
      exchange.answer(refusal, shared.settings().errorsAnswer200());
      return false;
    }
    next.enter(scope);
    return true;
  }

  @Override
  public void afterConcurrentHandlingStarted(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    GuardedRequest entered = entered(request, handler);
    if (entered != null) {
      entered.leave();
      if (request.isAsyncStarted()) {
        // Should no further dispatch come, because the client has gone.
        request.getAsyncContext().addListener(new AsyncEnd(entered, response));
      }
    }
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception thrown) {
    GuardedRequest entered = entered(request, handler);
    if (entered != null) {
      entered.leave();
      entered.end(RequestEnd.of(thrown, response.getStatus()), request);
    }
  }

  private GuardedRequest entered(HttpServletRequest request, Object handler) {
    GuardedRequest current = GuardedRequest.current(request);
    return current == null ? null : current.entered(guarded(handler));
  }

  private GuardedMethod guarded(Object handler) {
    return handler instanceof HandlerMethod mapped ? table.find(mapped) : null;
  }

  private static Invocation invocation(ServletExchange exchange, SpringHost shared) {
    HostSettings settings = shared.settings();
    return new Invocation(
        exchange.requestId(),
        () -> shared.ingress().verify(exchange),
        NOTHING,
        Deadline.after(settings.timeout()),
        exchange);
  }
}
