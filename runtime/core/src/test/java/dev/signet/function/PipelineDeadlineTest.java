package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.error.ErrorCode;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.JsonOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PipelineDeadlineTest {

  private final List<String> outcomes = new ArrayList<>();
  private final CompletableFuture<Object> stage = new CompletableFuture<>();
  private final Pipeline pipeline =
      new Pipeline(
          List.of(),
          decision -> outcomes.add(decision.outcome()),
          new PayloadReader(JsonLimits.defaults()));
  private final FunctionHandler handler = new Waiting();
  private final Invocation invocation =
      new Invocation(
          "r-1",
          IngressDecision::nobody,
          JsonInput.bytes(new byte[0]),
          Deadline.after(Duration.ofSeconds(1)));

  @Test
  void anExpiredCallHasOneDecisionLineWhateverItComesToLater() {
    RunningCall<byte[]> call = pipeline.run(handler, invocation, JsonOutput.bytes());

    FunctionResult<byte[]> expired = call.giveUp(ErrorCode.DEADLINE_EXCEEDED).orElseThrow();
    stage.complete("late");

    assertThat(call.result()).isCompleted();
    assertThat(outcomes).containsExactly("DEADLINE_EXCEEDED");
    assertThat(expired.httpStatus()).isEqualTo(504);
    assertThat(new String(expired.body(), StandardCharsets.UTF_8))
        .contains("\"code\":\"DEADLINE_EXCEEDED\"", "\"requestId\":\"r-1\"");
  }

  @Test
  void aCallThatWasDecidedDoesNotExpire() {
    RunningCall<byte[]> call = pipeline.run(handler, invocation, JsonOutput.bytes());
    stage.complete("in time");

    assertThat(call.giveUp(ErrorCode.DEADLINE_EXCEEDED)).isEmpty();
    assertThat(outcomes).containsExactly("OK");
  }

  @Test
  void theLineOfAnExpiredCallNamesWhoWaitedHowLong() {
    List<Decision> decisions = new ArrayList<>();
    Pipeline recording =
        new Pipeline(List.of(), decisions::add, new PayloadReader(JsonLimits.defaults()));
    Invocation known =
        new Invocation(
            "r-1",
            () -> IngressDecision.verified(Probe.CALLER),
            JsonInput.bytes(new byte[0]),
            Deadline.after(Duration.ofSeconds(1)));

    recording.run(handler, known, JsonOutput.bytes()).giveUp(ErrorCode.DEADLINE_EXCEEDED);

    assertThat(decisions).hasSize(1);
    assertThat(decisions.get(0).caller()).contains(Probe.USER.toString());
    assertThat(decisions.get(0).source()).contains("wx_client");
    assertThat(decisions.get(0).duration()).isPositive();
  }

  @Test
  void userCodeDoesNotBeginOnceTheHostGaveUp() {
    Probe probe = new Probe(FunctionDescriptor.of("f", Requirement.CALLER).withOwnerCheck());
    Invocation known =
        new Invocation(
            "r-1",
            () -> IngressDecision.verified(Probe.CALLER),
            JsonInput.bytes(new byte[0]),
            Deadline.after(Duration.ofSeconds(1)));
    RunningCall<byte[]> call = pipeline.prepare(probe, known, JsonOutput.bytes());
    probe.owner =
        payload -> {
          call.giveUp(ErrorCode.DEADLINE_EXCEEDED);
          return Optional.of(Probe.USER);
        };

    call.start();

    assertThat(probe.steps).containsExactly("owner");
    assertThat(outcomes).containsExactly("DEADLINE_EXCEEDED");
  }

  private final class Waiting implements FunctionHandler {
    @Override
    public FunctionDescriptor descriptor() {
      return FunctionDescriptor.of("wait", Requirement.ANONYMOUS);
    }

    @Override
    public Object invoke(
        InvocationContext invocation, WxContext caller, Object user, Object payload) {
      return stage;
    }

    @Override
    public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
      out.writeString((String) result);
    }
  }
}
