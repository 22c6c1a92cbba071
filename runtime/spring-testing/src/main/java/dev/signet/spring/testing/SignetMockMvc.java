package dev.signet.spring.testing;

import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.HeaderLines;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.ConfigurableMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcConfigurer;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.context.support.WebApplicationContextUtils;

/**
 * Gives the requests of {@code MockMvc} a caller. A {@code MockMvc} that Spring Boot makes
 * ({@code @AutoConfigureMockMvc}, {@code @WebMvcTest}) has {@link #signet()} already; one that a
 * test makes is told:
 *
 * <pre>{@code
 * MockMvcBuilders.webAppContextSetup(application).apply(signet()).build();
 *
 * mvc.perform(get("/orders/A-1").with(caller("second-user")));
 * }</pre>
 */
public final class SignetMockMvc {

  private SignetMockMvc() {}

  /**
   * Returns a configurer that adds to each request what the platform would send for the caller of
   * the running test, unless the request brings identity headers itself.
   *
   * @throws IllegalStateException when the {@code MockMvc} is built without an application context,
   *     as by {@code standaloneSetup}, where nothing guards a controller
   */
  public static MockMvcConfigurer signet() {
    return new Configurer();
  }

  /**
   * Returns a processor for one request, whose caller is a built-in one such as {@code second-user}
   * or {@code anonymous} instead of the test's.
   *
   * @throws IllegalArgumentException when the request is made, if there is none of this name
   */
  public static RequestPostProcessor caller(String profile) {
    Objects.requireNonNull(profile, "profile");
    return from(callers -> callers.headers(profile));
  }

  /** Returns a processor for one request, with this caller instead of the test's. */
  public static RequestPostProcessor caller(CallerProfile profile) {
    Objects.requireNonNull(profile, "profile");
    return from(callers -> callers.headers(profile));
  }

  private static RequestPostProcessor from(Function<TestCallers, HeaderLines> lines) {
    return request -> {
      WebApplicationContext application =
          WebApplicationContextUtils.getWebApplicationContext(request.getServletContext());
      TestCallers callers = callers(application);
      HeaderLines sent = lines.apply(callers);
      for (String name : names(request)) {
        if (IdentityHeaders.isOne(name)) {
          request.removeHeader(name);
        }
      }
      sent.lines().forEach(line -> request.removeHeader(line.getKey()));
      return with(sent, callers, request);
    };
  }

  /** Adds the headers of the running test's caller to a request that has no identity. */
  private static MockHttpServletRequest asTestsCaller(
      MockHttpServletRequest request, TestCallers callers) {
    boolean hasIdentity = names(request).stream().anyMatch(IdentityHeaders::isOne);
    return hasIdentity ? request : with(callers.headers(), callers, request);
  }

  private static MockHttpServletRequest with(
      HeaderLines lines, TestCallers callers, MockHttpServletRequest request) {
    lines.forEach((name, value) -> addIfAbsent(request, name, value));
    callers.requiredHost().ifPresent(host -> addIfAbsent(request, "Host", host));
    return request;
  }

  private static void addIfAbsent(MockHttpServletRequest request, String name, String value) {
    if (request.getHeader(name) == null) {
      request.addHeader(name, value);
    }
  }

  private static List<String> names(MockHttpServletRequest request) {
    return Collections.list(request.getHeaderNames());
  }

  private static TestCallers callers(WebApplicationContext application) {
    TestCallers callers =
        application == null || !application.containsBean(CallerContextCustomizer.BEAN)
            ? null
            : application.getBean(CallerContextCustomizer.BEAN, TestCallers.class);
    if (callers == null) {
      throw new IllegalStateException(
          "This MockMvc has no application context of a Spring test, so nothing in it guards a"
              + " controller. Build it by MockMvcBuilders.webAppContextSetup(application), in a"
              + " test class with @SpringBootTest or @WebMvcTest.");
    }
    return callers;
  }

  private static final class Configurer implements MockMvcConfigurer {
    @Override
    public RequestPostProcessor beforeMockMvcCreated(
        ConfigurableMockMvcBuilder<?> builder, WebApplicationContext application) {
      TestCallers callers = callers(application);
      return request -> asTestsCaller(request, callers);
    }
  }
}
