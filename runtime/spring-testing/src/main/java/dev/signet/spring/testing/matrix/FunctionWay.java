package dev.signet.spring.testing.matrix;

import dev.signet.simulator.HeaderLines;
import dev.signet.testing.door.Way;
import java.util.Optional;
import org.springframework.test.web.servlet.MockMvc;

/** Calls of a mounted function. */
record FunctionWay(MockMvc mvc, String path) implements Way {

  @Override
  public String name() {
    return "POST " + path;
  }

  @Override
  public Optional<String> obstacle() {
    return Optional.empty();
  }

  @Override
  public String ask(HeaderLines identity) throws Exception {
    return AnswerCode.of(
        mvc.perform(ExampleRequests.toFunction(path, identity)).andReturn().getResponse());
  }
}
