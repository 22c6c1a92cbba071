package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.ErrorCode;
import dev.signet.error.FunctionException;
import dev.signet.error.Refusal;
import dev.signet.identity.OpenId;
import dev.signet.identity.Requirement;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.JsonOutput;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Checks that a decision names the stage that ended its call. */
class DecisionStageTest {

  private final Probe probe =
      new Probe(FunctionDescriptor.of("f", Requirement.CALLER).withPayload().withOwnerCheck());

  DecisionStageTest() {
    probe.owner = payload -> Optional.of(Probe.USER);
  }

  @Test
  void aCallThatSucceedsEndsWithTheLastStage() {
    assertThat(ended()).isEqualTo(Stage.ENCODE);
    probe.user = payload -> CompletableFuture.completedFuture("later");
    assertThat(ended()).isEqualTo(Stage.ENCODE);
  }

  @Test
  void theIngressEndsACallWhoseIdentityItRefuses() {
    probe.identity = IngressDecision.refused(Refusal.identity("forged"));

    assertThat(ended()).isEqualTo(Stage.INGRESS);
  }

  @Test
  void theRequirementEndsACallOfTheWrongKindOrCaller() {
    probe.identity = IngressDecision.nobody();
    assertThat(ended()).isEqualTo(Stage.REQUIREMENT);
    probe.identity = IngressDecision.timer("everyNight");
    assertThat(ended()).isEqualTo(Stage.REQUIREMENT);
    probe.identity = IngressDecision.verified(Probe.SHARED);
    assertThat(ended()).isEqualTo(Stage.REQUIREMENT);
  }

  @Test
  void aPolicyThatRefusesOrFailsBelongsToTheRequirement() {
    probe.asking(caller -> false);
    assertThat(ended()).isEqualTo(Stage.REQUIREMENT);
    probe.asking(
        caller -> {
          throw new IllegalStateException();
        });
    assertThat(ended()).isEqualTo(Stage.REQUIREMENT);
  }

  @Test
  void aBodyThatCannotBeReadEndsTheCall() {
    probe.body = "[]";
    assertThat(ended()).isEqualTo(Stage.PAYLOAD);
    probe.body = "{}";
    probe.decode =
        in -> {
          throw new FunctionException("BAD_SKU", "no such sku");
        };
    assertThat(ended()).isEqualTo(Stage.PAYLOAD);
  }

  @Test
  void anotherOwnerOrALookupThatFailsEndsTheCall() {
    probe.owner = payload -> Optional.empty();
    assertThat(ended()).isEqualTo(Stage.OWNERSHIP);
    probe.owner =
        payload -> {
          throw new IllegalStateException();
        };
    assertThat(ended()).isEqualTo(Stage.OWNERSHIP);
  }

  @Test
  void userCodeThatFailsEndsTheCallNowOrLater() {
    probe.user =
        payload -> {
          throw new FunctionException("OUT_OF_STOCK", "none left");
        };
    assertThat(ended()).isEqualTo(Stage.METHOD);
    probe.user = payload -> CompletableFuture.failedFuture(new IllegalStateException());
    assertThat(ended()).isEqualTo(Stage.METHOD);
  }

  @Test
  void anInterceptorThatFailsBelongsToTheMethod() {
    probe.interceptors =
        List.of(
            (invocation, caller, next) -> {
              next.proceed();
              throw new IllegalStateException();
            });

    assertThat(ended()).isEqualTo(Stage.METHOD);
  }

  @Test
  void aResultThatMayNotLeaveEndsTheCall() {
    probe.user = payload -> OpenId.of("oOther");

    assertThat(ended()).isEqualTo(Stage.ENCODE);
  }

  @Test
  void aCallThatIsGivenUpEndsWhereItIs() {
    RunningCall<byte[]> call = pipeline().prepare(probe, invocation(), JsonOutput.bytes());
    probe.owner =
        payload -> {
          call.giveUp(ErrorCode.DEADLINE_EXCEEDED);
          return Optional.of(Probe.USER);
        };

    call.start();

    assertThat(last().stage()).contains(Stage.OWNERSHIP);
  }

  @Test
  void aCallThatDidNotBeginHasNoStage() {
    pipeline().refuse("-", "r-1", Failure.of(ErrorCode.NOT_FOUND), JsonOutput.bytes());
    assertThat(last().stage()).isEmpty();
    pipeline().prepare(probe, invocation(), JsonOutput.bytes()).giveUp(ErrorCode.DEADLINE_EXCEEDED);
    assertThat(last().stage()).isEmpty();
  }

  private Stage ended() {
    probe.run();
    return last().stage().orElseThrow();
  }

  private Decision last() {
    return probe.decisions.get(probe.decisions.size() - 1);
  }

  private Pipeline pipeline() {
    return new Pipeline(List.of(), probe, new PayloadReader(JsonLimits.defaults()));
  }

  private static Invocation invocation() {
    return new Invocation(
        "r-1",
        () -> IngressDecision.verified(Probe.CALLER),
        JsonInput.bytes("{}".getBytes(StandardCharsets.UTF_8)),
        Deadline.after(Duration.ofMinutes(1)));
  }
}
