package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.FunctionException;
import dev.signet.error.Refusal;
import dev.signet.identity.Requirement;
import dev.signet.ingress.IngressDecision;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Tests when the application is asked for its own user, and what its answer leads to. */
class PipelineUserTest {

  private static final FunctionDescriptor FOR_A_USER =
      FunctionDescriptor.of("f", Requirement.CALLER).withPayload().withUser(false);
  private static final FunctionDescriptor FOR_ANYBODY =
      FunctionDescriptor.of("f", Requirement.ANONYMOUS.withSharedCaller()).withUser(true);

  private final Probe probe = new Probe(FOR_A_USER);

  @Test
  void theUserIsFoundOnceAfterThePoliciesAndBeforeThePayload() {
    probe.descriptor = FOR_A_USER.withOwnerCheck();
    probe.asking(caller -> probe.steps.add("policy"));
    probe.finder = caller -> Optional.of("user of " + caller.openId().value());
    probe.owner = payload -> Optional.of(Probe.USER);

    assertThat(probe.run().outcome()).isEqualTo("OK");
    assertThat(probe.steps)
        .containsExactly(
            "identity", "policy", "finder", "decode", "owner", "user", "encode", "decision");
    assertThat(probe.foundUser).isEqualTo("user of " + Probe.USER.value());
  }

  @Test
  void aRefusedCallerIsNeverLookedUp() {
    probe.identity = IngressDecision.nobody();
    endsWith("UNAUTHENTICATED", 401, Stage.REQUIREMENT);
    probe.identity = IngressDecision.refused(Refusal.identity("the reason"));
    endsWith("IDENTITY_REJECTED", 401, Stage.INGRESS);
    probe.identity = IngressDecision.verified(Probe.SHARED);
    endsWith("SHARED_CALLER_NOT_ALLOWED", 403, Stage.REQUIREMENT);
    probe.identity = IngressDecision.verified(Probe.CALLER);
    probe.asking(caller -> false);
    endsWith("PERMISSION_DENIED", 403, Stage.REQUIREMENT);

    assertThat(probe.steps).doesNotContain("finder", "decode", "user");
  }

  @Test
  void anUnknownUserIsRefusedBeforeThePayloadIsRead() {
    probe.body = "not even JSON";
    endsWith("USER_UNKNOWN", 403, Stage.USER);
    assertThat(probe.steps).containsExactly("identity", "finder", "decision");
  }

  @Test
  void anUnknownUserReachesAFunctionThatWelcomesOne() {
    probe.descriptor = FOR_ANYBODY;
    assertThat(probe.run().outcome()).isEqualTo("OK");
    assertThat(probe.steps).contains("finder", "user");
    assertThat(probe.foundUser).isNull();
  }

  @Test
  void nobodyAndASharedCallerAreNoUsersWithoutBeingLookedUp() {
    for (IngressDecision decision :
        List.of(IngressDecision.nobody(), IngressDecision.verified(Probe.SHARED))) {
      Probe other = new Probe(FOR_ANYBODY);
      other.identity = decision;
      other.finder = caller -> Optional.of("everybody");
      assertThat(other.run().outcome()).isEqualTo("OK");
      assertThat(other.steps).doesNotContain("finder");
      assertThat(other.foundUser).isNull();
    }
  }

  @Test
  void aFunctionThatAsksForNoUserFindsNone() {
    probe.descriptor = FunctionDescriptor.of("f", Requirement.CALLER);
    probe.finder = caller -> Optional.of("somebody");
    assertThat(probe.run().outcome()).isEqualTo("OK");
    assertThat(probe.steps).doesNotContain("finder");
  }

  @Test
  void aFailureOfTheResolverIsInternalAndABusinessErrorItsOwn() {
    probe.finder =
        caller -> {
          throw new IOException("S3CRET");
        };
    endsWith("INTERNAL", 500, Stage.USER);
    assertThat(probe.failures).hasSize(1);

    probe.finder = caller -> null;
    endsWith("INTERNAL", 500, Stage.USER);

    probe.finder =
        caller -> {
          throw new FunctionException("BANNED", "this account is closed", 403);
        };
    endsWith("BANNED", 403, Stage.USER);
    assertThat(probe.failures).hasSize(2);
    assertThat(probe.steps).doesNotContain("decode", "user");
  }

  @Test
  void anAsynchronousMethodKeepsItsUser() {
    CompletableFuture<Object> later = new CompletableFuture<>();
    probe.finder = caller -> Optional.of("somebody");
    probe.user = payload -> later;
    CompletableFuture<FunctionResult<byte[]>> result = probe.start();
    assertThat(result).isNotDone();
    later.complete("done");
    assertThat(result.join().outcome()).isEqualTo("OK");
    assertThat(probe.foundUser).isEqualTo("somebody");
    assertThat(probe.steps).containsOnlyOnce("finder");
  }

  @Test
  void anOwnerMayBeAUsersId() {
    probe.descriptor = FOR_A_USER.withUserAsOwner();
    probe.finder = caller -> Optional.of("A");
    probe.owner = payload -> Optional.of("id of A");
    assertThat(probe.run().outcome()).isEqualTo("OK");

    for (Optional<?> other :
        List.of(Optional.of("id of B"), Optional.of(Probe.USER), Optional.empty())) {
      probe.owner = payload -> other;
      endsWith("PERMISSION_DENIED", 403, Stage.OWNERSHIP);
    }
  }

  @Test
  void anUnknownUserOwnsNothing() {
    probe.descriptor = FOR_A_USER.withUser(true).withUserAsOwner();
    probe.owner = payload -> Optional.of("id of null");
    endsWith("PERMISSION_DENIED", 403, Stage.OWNERSHIP);
  }

  private void endsWith(String code, int status, Stage stage) {
    FunctionResult<byte[]> result = probe.run();
    assertThat(result.outcome()).isEqualTo(code);
    assertThat(result.httpStatus()).isEqualTo(status);
    assertThat(Probe.text(result)).doesNotContain("S3CRET", Probe.USER.value());
    Decision last = probe.decisions.get(probe.decisions.size() - 1);
    assertThat(last.outcome()).isEqualTo(code);
    assertThat(last.stage()).contains(stage);
  }
}
