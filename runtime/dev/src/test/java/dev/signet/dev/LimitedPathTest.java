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
import dev.signet.function.Deadline;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionResult;
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
import dev.signet.limit.Rate;
import dev.signet.limit.RateLimit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tests the path of calls that are counted and answered once. */
class LimitedPathTest {

  private static final IngressDecision USER =
      IngressDecision.verified(
          WxContext.direct(OpenId.of("oUser_A-1"), AppId.of("wx1"))
              .source(SourceChain.of(CallSource.WX_CLIENT))
              .build());

  private static final SampleFunction ORDER =
      SampleFunction.of("order", Requirement.CALLER, (caller, payload) -> "ordered")
          .with(
              FunctionDescriptor.of("order", Requirement.CALLER)
                  .withRates(Rate.of(2, 24 * 60 * 60, RateLimit.Scope.USER))
                  .withIdempotency(24 * 60 * 60));

  private static final SampleFunction PAID =
      SampleFunction.of("paid", Requirement.ANONYMOUS, (caller, payload) -> null)
          .with(
              FunctionDescriptor.payment(
                  "paid", Requirement.ANONYMOUS.withSources(false, CallSource.WX_PAYCALLBACK)));

  private final TraceLog traces = new TraceLog(System.err);
  private final Pipeline pipeline =
      new Pipeline(List.of(), traces, new PayloadReader(JsonLimits.defaults()));

  @Test
  void namesTheStageThatAnsweredAndTheOneThatRefused() {
    JsonNode first = steps(ORDER, USER);
    assertThat(first.findValuesAsText("step"))
        .containsExactly(
            "ingress",
            "requirement",
            "rate_limit",
            "payload",
            "ownership",
            "idempotency",
            "method",
            "encode");
    assertThat(first.findValuesAsText("verdict"))
        .containsExactly(
            "passed", "passed", "passed", "skipped", "skipped", "passed", "passed", "passed");

    JsonNode again = steps(ORDER, USER);
    assertThat(again.findValuesAsText("verdict"))
        .containsExactly(
            "passed",
            "passed",
            "passed",
            "skipped",
            "skipped",
            "passed",
            "not-reached",
            "not-reached");
    assertThat(again.get(5).path("detail").asText()).contains("was answered before");

    JsonNode tooMany = steps(ORDER, USER);
    assertThat(tooMany.get(2).path("verdict").asText()).isEqualTo("refused");
    assertThat(tooMany.get(2).path("detail").asText()).contains("too many calls");
  }

  @Test
  void showsTheMemoryOfAPaymentOnlyWhereItAnswered() {
    IngressDecision payment =
        IngressDecision.sourceAlone(SourceChain.of(CallSource.WX_PAYCALLBACK));

    assertThat(steps(PAID, payment).findValuesAsText("step"))
        .containsExactly("ingress", "requirement", "payload", "ownership", "method", "encode");

    JsonNode again = steps(PAID, payment);
    assertThat(again.findValuesAsText("step"))
        .containsExactly(
            "ingress", "requirement", "payload", "ownership", "idempotency", "method", "encode");
    assertThat(again.get(4).path("verdict").asText()).isEqualTo("passed");
    assertThat(again.get(4).path("detail").asText()).contains("has had it before");
    assertThat(again.get(5).path("verdict").asText()).isEqualTo("not-reached");
  }

  private JsonNode steps(SampleFunction function, IngressDecision caller) {
    CallTrace trace = traces.begin("r-1");
    FunctionResult<byte[]> result =
        pipeline
            .run(
                new TracedHandler(function, trace),
                new Invocation(
                    "r-1",
                    () -> caller,
                    JsonInput.bytes("{}".getBytes(StandardCharsets.UTF_8)),
                    Deadline.after(Duration.ofMinutes(1))),
                JsonOutput.bytes())
            .await();
    try {
      return DecisionPath.of(
          function.descriptor(),
          caller,
          trace,
          CallOutcome.of(result.outcome(), result.httpStatus(), DevJson.read(result.body())));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
