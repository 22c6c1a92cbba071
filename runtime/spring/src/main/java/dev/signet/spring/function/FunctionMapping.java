package dev.signet.spring.function;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.springframework.core.Ordered;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Takes every request below the path of the functions, before the application's own mappings are
 * asked. It is no {@code AbstractHandlerMapping}, which would put the application's interceptors
 * and CORS answers around calls.
 */
public final class FunctionMapping implements HandlerMapping, Ordered {

  /** Before that of controllers, whose order is 0. */
  private static final int BEFORE_CONTROLLERS = -100;

  private final MountedFunctions functions;

  /** Makes a mapping to functions. */
  public FunctionMapping(MountedFunctions functions) {
    this.functions = Objects.requireNonNull(functions, "functions");
  }

  @Override
  public HandlerExecutionChain getHandler(HttpServletRequest request) {
    String below = functions.below(request);
    if (below == null) {
      return null;
    }
    // For the server's own meters and traces, which would otherwise see no pattern.
    request.setAttribute(BEST_MATCHING_PATTERN_ATTRIBUTE, functions.path() + "/{function}");
    HttpRequestHandler handler = (sent, response) -> functions.host().serve(sent, response, below);
    return new HandlerExecutionChain(handler);
  }

  @Override
  public int getOrder() {
    return BEFORE_CONTROLLERS;
  }
}
