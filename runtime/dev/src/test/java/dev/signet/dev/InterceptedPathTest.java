package dev.signet.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.dev.call.CallOutcome;
import dev.signet.dev.call.CallTrace;
import dev.signet.dev.call.DecisionPath;
import dev.signet.dev.call.DevJson;
import dev.signet.dev.call.TraceLog;
import dev.signet.dev.call.TracedHandler;
import dev.signet.error.FunctionException;
import dev.signet.function.Deadline;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionResult;
import dev.signet.function.Interceptor;
import dev.signet.function.Invocation;
import dev.signet.function.PayloadReader;
import dev.signet.function.Pipeline;
import dev.signet.identity.AppId;
import dev.signet.identity.CallSource;
import dev.signet.identity.OpenId;
import dev.signet.identity.Requirement;
import dev.signet.identity.SourceChain;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.JsonOutput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Tests the path of calls that an interceptor ends. In each of them the record is the caller's own.
 */
class InterceptedPathTest {

  private static final IngressDecision OWNER =
      IngressDecision.verified(
          WxContext.direct(OpenId.of("oUser_A-1"), AppId.of("wx1"))
              .source(SourceChain.of(CallSource.WX_CLIENT))
              .build());

  private static final SampleFunction RECORD =
      SampleFunction.of(
              "record",
              Requirement.CALLER,
              (caller, payload) -> {
                throw new IllegalStateException("a secret");
              })
          .with(FunctionDescriptor.of("record", Requirement.CALLER).withPayload().withOwnerCheck());

  @Test
  void aCallThatAnInterceptorAnsweredPassedTheOwnershipCheck() {
    JsonNode steps = steps((invocation, caller, next) -> "cached");

    assertThat(verdicts(steps))
        .containsExactly("passed", "passed", "passed", "passed", "skipped", "passed");
    assertThat(detail(steps, 3)).isEqualTo("the record is the caller's");
    assertThat(detail(steps, 4)).isEqualTo("an interceptor answered");
  }

  @Test
  void aCallThatAnInterceptorRefusedPassedTheOwnershipCheck() {
    JsonNode steps =
        steps(
            (invocation, caller, next) -> {
              throw new FunctionException("CLOSED", "come back tomorrow");
            });

    assertThat(verdicts(steps))
        .containsExactly("passed", "passed", "passed", "passed", "refused", "not-reached");
    assertThat(detail(steps, 4)).isEqualTo("an interceptor refused or failed: come back tomorrow");
  }

  @Test
  void aFailureThatAnInterceptorMakesGoodEndsNothing() {
    JsonNode steps =
        steps(
            (invocation, caller, next) -> {
              try {
                return next.proceed();
              } catch (IllegalStateException failed) {
                return "a substitute";
              }
            });

    assertThat(verdicts(steps)).containsOnly("passed");
  }

  private static JsonNode steps(Interceptor interceptor) {
    TraceLog traces = new TraceLog(System.err);
    CallTrace trace = traces.begin("r-1");
    FunctionResult<byte[]> result =
        new Pipeline(List.of(interceptor), traces, new PayloadReader(JsonLimits.defaults()))
            .run(
                new TracedHandler(RECORD, trace),
                new Invocation(
                    "r-1",
                    () -> OWNER,
                    JsonInput.bytes("{\"id\":\"mine\"}".getBytes(StandardCharsets.UTF_8)),
                    Deadline.after(Duration.ofMinutes(1))),
                JsonOutput.bytes())
            .await();
    try {
      return DecisionPath.of(
          RECORD.descriptor(),
          OWNER,
          trace,
          CallOutcome.of(result.outcome(), result.httpStatus(), DevJson.read(result.body())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> verdicts(JsonNode steps) {
    return steps.findValuesAsText("verdict");
  }

  private static String detail(JsonNode steps, int step) {
    return steps.get(step).path("detail").asText();
  }
}
