package dev.signet.spring.testing.matrix;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.servlet.mvc.condition.NameValueExpression;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * Makes requests that fit a mapping.
 *
 * @param variables the values of path variables by name, for those that have one
 * @param more what completes the requests to a method, by its name
 */
record ExampleRequests(
    Map<String, String> variables, Map<String, RequestPostProcessor> more) {

  private static final String EXAMPLE = "1";

  /** Returns a path that fits a pattern; empty if there is none. */
  Optional<String> path(String pattern) {
    return new ExamplePath(variables).of(pattern);
  }

  /** Returns a request to a controller. */
  MockHttpServletRequestBuilder to(MappedMethod mapped, String method, String path) {
    MockHttpServletRequestBuilder request =
        MockMvcRequestBuilders.request(HttpMethod.valueOf(method), URI.create(path));
    RequestMappingInfo mapping = mapped.mapping();
    for (NameValueExpression<String> each : mapping.getParamsCondition().getExpressions()) {
      if (!each.isNegated()) {
        request.param(each.getName(), each.getValue() == null ? EXAMPLE : each.getValue());
      }
    }
    for (NameValueExpression<String> each : mapping.getHeadersCondition().getExpressions()) {
      if (!each.isNegated()) {
        request.header(each.getName(), each.getValue() == null ? EXAMPLE : each.getValue());
      }
    }
    mapping.getConsumesCondition().getConsumableMediaTypes().stream()
        .filter(MediaType::isConcrete)
        .findFirst()
        .ifPresent(type -> request.contentType(type).content("{}"));
    RequestPostProcessor own = more.get(mapped.name());
    return own == null ? request : request.with(own);
  }
}
