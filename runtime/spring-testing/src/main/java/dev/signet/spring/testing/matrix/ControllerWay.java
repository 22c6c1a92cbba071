package dev.signet.spring.testing.matrix;

import dev.signet.simulator.HeaderLines;
import dev.signet.testing.door.Way;
import java.util.Optional;
import org.opentest4j.TestAbortedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.web.method.HandlerMethod;

/** Requests of one HTTP method and pattern to a controller. */
record ControllerWay(
    MockMvc mvc, ExampleRequests examples, MappedMethod mapped, String method, String pattern)
    implements Way {

  @Override
  public String name() {
    return method + " " + pattern;
  }

  @Override
  public Optional<String> obstacle() {
    return examples.path(pattern).isPresent()
        ? Optional.empty()
        : Optional.of(
            "No example fits the pattern "
                + pattern
                + ". Name one: SpringIdentityMatrix.of(application).withPathVariable(name,"
                + " value).");
  }

  @Override
  public String ask(HeaderLines identity) throws Exception {
    String path = examples.path(pattern).orElseThrow();
    MvcResult result = mvc.perform(examples.to(mapped, method, path, identity)).andReturn();
    requireMapped(result, path);
    return MatrixStop.isReached(result.getRequest())
        ? "reached"
        : AnswerCode.of(result.getResponse());
  }

  private void requireMapped(MvcResult result, String path) {
    boolean own =
        result.getHandler() instanceof HandlerMethod found
            && found.getMethod().equals(mapped.method().getMethod());
    if (!own) {
      throw new TestAbortedException(
          "The request "
              + method
              + " "
              + path
              + " does not lead to "
              + mapped.name()
              + " but to "
              + (result.getHandler() == null ? "nothing" : result.getHandler())
              + ". Complete it: SpringIdentityMatrix.of(application).withRequest(\""
              + mapped.name()
              + "\", …).");
    }
  }
}
