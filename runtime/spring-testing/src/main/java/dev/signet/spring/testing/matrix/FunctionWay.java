package dev.signet.spring.testing.matrix;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import dev.signet.function.FunctionDescriptor;
import dev.signet.host.http.Routes;
import dev.signet.push.PushType;
import dev.signet.simulator.HeaderLines;
import dev.signet.testing.door.Way;
import java.util.Optional;
import org.springframework.test.web.servlet.MockMvc;

/** Calls of a mounted function. */
record FunctionWay(MockMvc mvc, String path, String body) implements Way {

  /**
   * Returns the calls of a function: on its own path, even if it is a timer's and not there, and of
   * a function for pushed messages on the path that all of these share.
   */
  static FunctionWay to(FunctionDescriptor function, MockMvc mvc, String mount) {
    return function.pushes().isEmpty()
        ? new FunctionWay(mvc, mount + "/" + function.name(), "{}")
        : new FunctionWay(mvc, mount + Routes.PUSH, body(function.pushes().iterator().next()));
  }

  private static String body(PushType type) {
    return "{\"MsgType\":" + quoted(type.msgType()) + ",\"Event\":" + quoted(type.event()) + "}";
  }

  private static String quoted(String text) {
    return '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(text)) + '"';
  }

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
        mvc.perform(ExampleRequests.toFunction(path, body, identity)).andReturn().getResponse());
  }
}
