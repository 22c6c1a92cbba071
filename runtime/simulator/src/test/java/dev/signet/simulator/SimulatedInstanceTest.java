package dev.signet.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.qcloud.scf.runtime.Context;
import dev.signet.error.UnavailableException;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.function.InvocationContext;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.WxContext;
import dev.signet.scf.ScfFunction;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SimulatedInstanceTest {

  private static final Duration LIMIT = Duration.ofSeconds(3);

  private final Properties before = System.getProperties();
  private SimulatedInstance instance;

  @BeforeEach
  void startOnACopyOfTheProperties() {
    Properties copy = new Properties();
    copy.putAll(before);
    System.setProperties(copy);
    instance = SimulatedInstance.of(new Echo());
  }

  @AfterEach
  void putThemBack() {
    System.setProperties(before);
  }

  @Test
  void aCallHasItsRequestIdItsTimeLimitAndItsEvent() {
    Object answer = instance.call(call(Map.of("n", 1), Map.of()), "r-1", LIMIT);

    assertThat(answer).isEqualTo(Map.of("event", Map.of("n", 1), "id", "r-1", "limit", 3000));
  }

  @Test
  void onlyTheVariablesOfTheLastCallAreCleared() {
    instance.call(call(Map.of(), Map.of("ONE", "1")), "r-1", LIMIT);
    instance.call(call(Map.of(), Map.of("TWO", "2")), "r-2", LIMIT);

    instance.clearVariables();

    assertThat(System.getProperty("TWO")).isNull();
    assertThat(System.getProperty("ONE")).isEqualTo("1");
    assertThat(System.getProperty("java.version")).isNotNull();
  }

  @Test
  void variablesGetBackTheValuesBeforeTheFirstCall() {
    System.setProperty("ONE", "before");
    instance.call(call(Map.of(), Map.of("ONE", "1", "TWO", "2")), "r-1", LIMIT);
    instance.call(call(Map.of(), Map.of("ONE", "3")), "r-2", LIMIT);

    instance.restoreVariables();

    assertThat(System.getProperty("ONE")).isEqualTo("before");
    assertThat(System.getProperty("TWO")).isNull();
  }

  @Test
  void aTimersRunThatFailsHasAnAnswerToo() {
    SimulatedInstance failing =
        SimulatedInstance.start(
            new FailingTimer(),
            Map.of("SIGNET_INGRESS", "scf-event-mini-program", "SIGNET_LOG", "none"),
            FailingTimer.class.getClassLoader(),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    Map<String, Object> event =
        Map.of("Type", "Timer", "TriggerName", "everyNight", "Time", "2026-01-01T00:00:00Z");

    assertThat(failing.call(call(event, Map.of()), "r-1", LIMIT))
        .isEqualTo(Map.of("code", "UNAVAILABLE", "message", "try again", "requestId", "r-1"));
  }

  private static SimulatedCall call(Map<String, Object> event, Map<String, String> variables) {
    return SimulatedCall.event(Entrance.EVENT, event, variables);
  }

  /** An entry that answers with the call that it received. */
  private static final class Echo extends ScfFunction {
    Echo() {
      super(
          () -> null,
          Map.of(),
          Properties::new,
          Echo.class.getClassLoader(),
          new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }

    @Override
    public Object mainHandler(Map<String, Object> event, Context context) {
      return Map.of(
          "event", event, "id", context.getRequestId(), "limit", context.getTimeLimitInMs());
    }
  }

  /** A timer function whose database is down. */
  private static final class FailingTimer implements FunctionHandler {
    @Override
    public FunctionDescriptor descriptor() {
      return FunctionDescriptor.timer("nightly", "everyNight");
    }

    @Override
    public Object decode(JsonParser in) {
      throw new AssertionError("a timer function takes no payload");
    }

    @Override
    public Object invoke(
        InvocationContext invocation, WxContext caller, Object user, Object payload) {
      throw new UnavailableException("try again", null);
    }

    @Override
    public void encode(Object result, JsonGenerator out, IdentityGuard guard) {
      throw new AssertionError("it has no result");
    }
  }
}
