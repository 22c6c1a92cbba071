package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.Refusal;
import dev.signet.identity.CallSource;
import dev.signet.identity.CallerPolicy;
import dev.signet.identity.Requirement;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.wire.JsonOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PipelineOrderTest {

  private static final FunctionDescriptor EVERY_STEP =
      FunctionDescriptor.of("f", Requirement.CALLER).withPayload().withOwnerCheck();

  @Test
  void takesEveryStepInItsOrder() {
    Probe probe = new Probe(EVERY_STEP);
    probe.asking(policy(probe, "first"), policy(probe, "second"));
    probe.owner = payload -> Optional.of(Probe.USER);

    assertThat(Probe.text(probe.run())).isEqualTo("\"done\"");
    assertThat(probe.steps)
        .containsExactly(
            "identity", "first", "second", "decode", "owner", "user", "encode", "decision");
  }

  @Test
  void aRejectedIdentityReachesNothing() {
    for (FunctionDescriptor descriptor :
        new FunctionDescriptor[] {EVERY_STEP, FunctionDescriptor.of("f", Requirement.ANONYMOUS)}) {
      Probe probe = new Probe(descriptor);
      probe.identity = IngressDecision.refused(Refusal.identity("the reason"));
      probe.body = "not even JSON";

      assertRefused(probe, "IDENTITY_REJECTED", 401, "identity", "decision");
    }
  }

  @Test
  void nobodyReachesOnlyAnAnonymousFunction() {
    Probe probe = new Probe(EVERY_STEP);
    probe.identity = IngressDecision.nobody();
    assertRefused(probe, "UNAUTHENTICATED", 401, "identity", "decision");

    Probe anonymous = new Probe(FunctionDescriptor.of("f", Requirement.ANONYMOUS));
    anonymous.identity = IngressDecision.nobody();
    assertThat(anonymous.run().outcome()).isEqualTo("OK");
    assertThat(anonymous.decisions.get(0).caller()).isEmpty();
  }

  @Test
  void aRequirementIsJudgedBeforeThePayloadIsRead() {
    Map<Requirement, String> refusals =
        Map.of(
            Requirement.CALLER.withUnionId(), "UNIONID_UNAVAILABLE",
            Requirement.CALLER.withAppIds("wxother"), "APP_NOT_ALLOWED",
            Requirement.CALLER.withSources(true, CallSource.SCF), "SOURCE_NOT_ALLOWED");
    refusals.forEach(
        (requirement, code) -> {
          Probe probe =
              new Probe(FunctionDescriptor.of("f", requirement).withPayload().withOwnerCheck());
          probe.body = "not even JSON";
          assertRefused(probe, code, 403, "identity", "decision");
        });
    Probe shared = new Probe(EVERY_STEP);
    shared.identity = IngressDecision.verified(Probe.SHARED);
    assertRefused(shared, "SHARED_CALLER_NOT_ALLOWED", 403, "identity", "decision");
  }

  @Test
  void aPolicyIsAskedBeforeThePayloadIsReadAndTheFirstRefusalEndsTheCall() {
    Probe probe = new Probe(EVERY_STEP);
    probe.asking(policy(probe, "first"), caller -> false, policy(probe, "third"));
    probe.body = "not even JSON";

    assertRefused(probe, "PERMISSION_DENIED", 403, "identity", "first", "decision");
  }

  @Test
  void aPolicyThatThrowsRefusesTheCall() {
    Probe probe = new Probe(EVERY_STEP);
    probe.asking(
        caller -> {
          throw new IOException("S3CRET");
        });

    assertRefused(probe, "INTERNAL", 500, "identity", "decision");
    assertThat(probe.failures).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "[]", "{", "{} {}", "{\"a\":1,\"a\":1}", "{\"a\":\"\\ud800\"}"})
  void anInvalidPayloadReachesNeitherTheOwnerNorTheUser(String body) {
    Probe probe = new Probe(EVERY_STEP);
    probe.body = body;

    FunctionResult<byte[]> result = probe.run();

    assertThat(result.outcome()).isEqualTo("INVALID_ARGUMENT");
    assertThat(result.httpStatus()).isEqualTo(400);
    assertThat(probe.steps).doesNotContain("owner", "user", "encode").endsWith("decision");
    assertThat(probe.failures).isEmpty();
  }

  @Test
  void aBodyOverTheLimitIsAnsweredWith413() {
    Probe probe = new Probe(EVERY_STEP);
    probe.body = "{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}";

    assertRefused(probe, "PAYLOAD_TOO_LARGE", 413, "identity", "decision");
  }

  @Test
  void anOwnerThatIsNotTheCallerKeepsTheUserOut() {
    for (Object owner : new Object[] {"oOther", "", "OUSER_0123456789", Probe.USER.toString(), 1}) {
      Probe probe = new Probe(EVERY_STEP);
      probe.owner = payload -> Optional.of(owner);
      assertRefused(probe, "PERMISSION_DENIED", 403, "identity", "decode", "owner", "decision");
    }
    for (Object owner : new Object[] {Probe.USER, Probe.USER.value()}) {
      Probe probe = new Probe(EVERY_STEP);
      probe.owner = payload -> Optional.of(owner);
      assertThat(probe.run().outcome()).isEqualTo("OK");
    }
  }

  @Test
  void aMissingRecordAndAnothersRecordGetTheSameAnswer() {
    Probe missing = new Probe(EVERY_STEP);
    Probe others = new Probe(EVERY_STEP);
    others.owner = payload -> Optional.of("oOther");

    assertThat(Probe.text(missing.run())).isEqualTo(Probe.text(others.run()));
    assertThat(missing.run().httpStatus()).isEqualTo(others.run().httpStatus());
    assertThat(missing.start("request-2", JsonOutput.tree()).join().body())
        .isEqualTo(others.start("request-2", JsonOutput.tree()).join().body());
  }

  @Test
  void aSharedCallerNeverOwnsAnything() {
    FunctionDescriptor open =
        FunctionDescriptor.of("f", Requirement.CALLER.withSharedCaller())
            .withPayload()
            .withOwnerCheck();
    for (Object owner : new Object[] {Probe.USER, Probe.USER.value()}) {
      Probe probe = new Probe(open);
      probe.identity = IngressDecision.verified(Probe.SHARED);
      probe.owner = payload -> Optional.of(owner);
      assertRefused(probe, "PERMISSION_DENIED", 403, "identity", "decode", "decision");
    }
  }

  @Test
  void aLookupThatFailsKeepsTheUserOut() {
    Probe probe = new Probe(EVERY_STEP);
    probe.owner =
        payload -> {
          throw new TimeoutException("S3CRET");
        };
    assertRefused(probe, "INTERNAL", 500, "identity", "decode", "owner", "decision");

    Probe returnsNull = new Probe(EVERY_STEP);
    returnsNull.owner = payload -> null;
    assertRefused(returnsNull, "INTERNAL", 500, "identity", "decode", "owner", "decision");
  }

  @Test
  void aTimerRunsItsOwnFunctionOnly() {
    FunctionDescriptor timer = FunctionDescriptor.timer("nightly", "everyNight", "everyNoon");
    Probe fired = new Probe(timer);
    fired.identity = IngressDecision.timer("everyNoon");
    fired.body = "{\"Type\":\"Timer\"}";
    assertThat(fired.run().outcome()).isEqualTo("OK");

    for (IngressDecision other :
        List.of(
            IngressDecision.timer("another"),
            IngressDecision.nobody(),
            IngressDecision.verified(Probe.CALLER))) {
      Probe probe = new Probe(timer);
      probe.identity = other;
      assertRefused(probe, "SOURCE_NOT_ALLOWED", 403, "identity", "decision");
    }
    for (Requirement requirement : new Requirement[] {Requirement.CALLER, Requirement.ANONYMOUS}) {
      Probe user = new Probe(FunctionDescriptor.of("f", requirement));
      user.identity = IngressDecision.timer("everyNight");
      assertRefused(user, "SOURCE_NOT_ALLOWED", 403, "identity", "decision");
    }
  }

  private static CallerPolicy policy(Probe probe, String name) {
    return caller -> probe.steps.add(name);
  }

  private static void assertRefused(Probe probe, String code, int status, String... steps) {
    FunctionResult<byte[]> result = probe.run();
    assertThat(result.outcome()).isEqualTo(code);
    assertThat(result.httpStatus()).isEqualTo(status);
    assertThat(Probe.text(result))
        .startsWith("{\"code\":\"" + code + "\",\"message\":\"")
        .endsWith("\",\"requestId\":\"request-1\"}")
        .doesNotContain("S3CRET", "oUser", "wx0123");
    assertThat(probe.steps).containsExactly(steps);
    assertThat(probe.decisions).extracting(Decision::outcome).containsExactly(code);
  }
}
