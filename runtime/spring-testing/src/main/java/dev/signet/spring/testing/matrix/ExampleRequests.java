package dev.signet.spring.testing.matrix;

import dev.signet.simulator.HeaderLines;
import jakarta.servlet.ServletContext;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.UriUtils;

/**
 * Makes requests that fit a mapping.
 *
 * @param variables the values of path variables by name, for those that have one
 * @param more what completes the requests to a method, by its name
 */
record ExampleRequests(Map<String, String> variables, Map<String, RequestPostProcessor> more) {

  private static final String EXAMPLE = "1";

  /** Returns a path that fits a pattern; empty if there is none. */
  Optional<String> path(String pattern) {
    return new ExamplePath(variables).of(pattern);
  }

  /** Returns a request to a controller, which ends before the controller. */
  RequestBuilder to(MappedMethod mapped, String method, String path, HeaderLines identity) {
    return context -> {
      MockHttpServletRequest request = of(context, method, path);
      MatrixStop.stop(request);
      meet(mapped.mapping(), request);
      identity.forEach(request::addHeader);
      RequestPostProcessor own = more.get(mapped.name());
      return own == null ? request : own.postProcessRequest(request);
    };
  }

  /** Returns a call of a function. */
  static RequestBuilder toFunction(String path, String body, HeaderLines identity) {
    return context -> {
      MockHttpServletRequest request = of(context, "POST", path);
      withBody(request, MediaType.APPLICATION_JSON, body);
      identity.forEach(request::addHeader);
      return request;
    };
  }

  /** The builders of Spring's own requests are not the same classes in Spring 6.1 and 6.2. */
  private static MockHttpServletRequest of(ServletContext context, String method, String path) {
    MockHttpServletRequest request = new MockHttpServletRequest(context, method, path);
    request.setPathInfo(UriUtils.decode(path, StandardCharsets.UTF_8));
    request.setAsyncSupported(true);
    return request;
  }

  private static void meet(RequestMappingInfo mapping, MockHttpServletRequest request) {
    for (NameValueExpression<String> each : mapping.getParamsCondition().getExpressions()) {
      if (!each.isNegated()) {
        request.addParameter(each.getName(), example(each));
      }
    }
    for (NameValueExpression<String> each : mapping.getHeadersCondition().getExpressions()) {
      if (!each.isNegated()) {
        request.addHeader(each.getName(), example(each));
      }
    }
    mapping.getConsumesCondition().getConsumableMediaTypes().stream()
        .filter(MediaType::isConcrete)
        .findFirst()
        .ifPresent(type -> withBody(request, type, "{}"));
  }

  private static String example(NameValueExpression<String> expression) {
    return expression.getValue() == null ? EXAMPLE : expression.getValue();
  }

  private static void withBody(MockHttpServletRequest request, MediaType type, String body) {
    request.setContentType(type.toString());
    request.setContent(body.getBytes(StandardCharsets.UTF_8));
  }
}
