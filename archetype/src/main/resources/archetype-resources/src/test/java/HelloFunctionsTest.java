package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.signet.error.ErrorCode;
import dev.signet.testing.Functions;
import dev.signet.testing.WithCaller;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HelloFunctionsTest {

  @Test
  @WithCaller
  void helloCountsTheGreetingsOfEachUser(Functions functions) {
    functions.call("hello", Map.of("name", "Lin")).expectOk();

    Map<?, ?> second = functions.call("hello", Map.of("name", "Lin")).as(Map.class);

    assertEquals(Map.of("text", "Hello Lin!", "count", 2), second);
  }

  @Test
  @WithCaller.Anonymous
  void helloRefusesACallWithoutAnIdentity(Functions functions) {
    functions.call("hello", Map.of("name", "Lin")).expectCode(ErrorCode.UNAUTHENTICATED);
  }
}
