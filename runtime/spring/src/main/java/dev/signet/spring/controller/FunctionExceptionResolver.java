package dev.signet.spring.controller;

import dev.signet.error.FunctionException;
import dev.signet.error.UnavailableException;
import dev.signet.function.Failure;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.JsonOutput;
import dev.signet.servlet.ServletExchange;
import dev.signet.spring.host.SpringHost;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import org.springframework.core.Ordered;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers a {@code FunctionException} or an {@code UnavailableException} out of a controller as a
 * function's would be answered, unless the application has an {@code @ExceptionHandler} for it.
 */
final class FunctionExceptionResolver implements HandlerExceptionResolver, Ordered {

  /** After Spring's own, which stand at 0 and ask the application's handlers. */
  private static final int AFTER_HANDLERS = 1;

  private final Supplier<SpringHost> host;

  FunctionExceptionResolver(Supplier<SpringHost> host) {
    this.host = host;
  }

  @Override
  public int getOrder() {
    return AFTER_HANDLERS;
  }

  @Override
  public ModelAndView resolveException(
      HttpServletRequest request, HttpServletResponse response, Object handler, Exception thrown) {
    if (!isOurs(thrown) || !(handler instanceof HandlerMethod) || response.isCommitted()) {
      return null;
    }
    GuardedRequest guarded = GuardedRequest.current(request);
    ServletExchange exchange =
        guarded == null
            ? ServletExchange.of(request, response)
            : ServletExchange.of(request, response, guarded.requestId());
    try {
      exchange.answer(
          failure(thrown, exchange).answer(exchange.requestId(), JsonOutput.bytes()),
          host.get().settings().errorsAnswer200());
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    if (guarded != null) {
      guarded.end(RequestEnd.of(thrown, response.getStatus()));
    } else if (thrown instanceof UnavailableException) {
      // No call of the pipeline ends, which would log the cause.
      host.get().pipeline().logFailure("-", exchange.requestId(), thrown);
    }
    return new ModelAndView();
  }

  private static boolean isOurs(Exception thrown) {
    return thrown instanceof FunctionException
        || thrown instanceof UnavailableException
        || thrown instanceof InvalidPayloadException;
  }

  private Failure failure(Exception thrown, ServletExchange exchange) {
    if (thrown instanceof FunctionException business) {
      return Failure.of(business);
    }
    return thrown instanceof UnavailableException unavailable
        ? Failure.of(unavailable)
        : host.get().pipeline().failure((InvalidPayloadException) thrown, exchange);
  }
}
