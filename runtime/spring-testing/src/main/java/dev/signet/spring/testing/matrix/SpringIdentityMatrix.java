package dev.signet.spring.testing.matrix;

import dev.signet.function.FunctionHandler;
import dev.signet.testing.matrix.IdentityMatrix;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.WebApplicationContext;

/**
 * Tests every mounted function and every guarded controller method of an application against every
 * kind of caller, as {@link IdentityMatrix} tests functions.
 *
 * <pre>{@code
 * @SpringBootTest
 * class IdentityMatrixTest {
 *   @TestFactory
 *   Stream<DynamicNode> identityMatrix(@Autowired WebApplicationContext application) {
 *     return SpringIdentityMatrix.tests(application);
 *   }
 * }
 * }</pre>
 *
 * <p>The verdicts are found without user code, at both entrances of requests. In addition, each
 * call that has to be refused is sent through the application's {@code DispatcherServlet}, at the
 * entrance that the application declares, and is refused there for the same reason: this shows that
 * the guard is in the way of the request. Controllers do not run, whatever the answer is. Filters
 * are not part of it.
 *
 * <p>Mapped methods that Signet does not guard are recorded as such, so that a new one, and one
 * that loses its guard, is seen in the recorded file. Immutable.
 */
public final class SpringIdentityMatrix {

  private final WebApplicationContext application;
  private final Map<String, String> variables;
  private final Map<String, RequestPostProcessor> requests;

  private SpringIdentityMatrix(
      WebApplicationContext application,
      Map<String, String> variables,
      Map<String, RequestPostProcessor> requests) {
    this.application = application;
    this.variables = variables;
    this.requests = requests;
  }

  /**
   * Returns the tests of an application, for a {@code @TestFactory}.
   *
   * @throws IllegalStateException if the application has no Signet, or signet.matrix has another
   *     value than {@code write}
   */
  public static Stream<DynamicNode> tests(WebApplicationContext application) {
    return of(application).matrix().dynamicTests();
  }

  /** Returns the matrix of an application, to be changed before it is run. */
  public static SpringIdentityMatrix of(WebApplicationContext application) {
    return new SpringIdentityMatrix(
        Objects.requireNonNull(application, "application"), Map.of(), Map.of());
  }

  /**
   * Returns a copy that puts a value in the place of a path variable, wherever one has this name.
   * Without it the matrix takes an example that fits the variable's pattern.
   *
   * @param value as it stands in a path
   */
  public SpringIdentityMatrix withPathVariable(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(variables);
    more.put(name, Objects.requireNonNull(value, "value"));
    return new SpringIdentityMatrix(application, more, requests);
  }

  /**
   * Returns a copy that completes the requests to a controller method whose mapping asks for more
   * than the matrix makes up.
   *
   * @param method the name in the recorded file, such as {@code com.example.OrderController.find}
   * @param request adds what is missing, such as a header; it must not add an identity
   */
  public SpringIdentityMatrix withRequest(String method, RequestPostProcessor request) {
    Map<String, RequestPostProcessor> more = new LinkedHashMap<>(requests);
    more.put(method, Objects.requireNonNull(request, "request"));
    return new SpringIdentityMatrix(application, variables, more);
  }

  /**
   * Returns the matrix, to be recorded elsewhere or written.
   *
   * @throws IllegalStateException if the application has no Signet
   */
  public IdentityMatrix matrix() {
    ApplicationDoor door =
        ApplicationDoor.of(application, new ExampleRequests(variables, requests));
    return IdentityMatrix.of(door.functions().toArray(new FunctionHandler[0])).through(door);
  }
}
