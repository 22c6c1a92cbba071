package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.identity.AppId;
import dev.signet.identity.CallSource;
import dev.signet.identity.OpenId;
import dev.signet.identity.Requirement;
import dev.signet.identity.SharedCaller;
import dev.signet.identity.SourceChain;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import dev.signet.limit.CallStore;
import dev.signet.limit.MemoryCallStore;
import dev.signet.limit.Rate;
import dev.signet.limit.RateLimit.Scope;
import dev.signet.limit.testing.SetClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private static final FunctionDescriptor FUNCTION =
      FunctionDescriptor.of("f", Requirement.CALLER.withSharedCaller());

  private final SetClock clock = new SetClock();
  private final CallStore store = new MemoryCallStore(100, 0, clock);

  @Test
  void aCallTooManyIsRefusedBeforeAnythingIsReadAndSaysWhenToComeAgain() {
    FunctionDescriptor once = FUNCTION.withRates(Rate.of(1, 60, Scope.USER)).withPayload();
    assertThat(called(once, Probe.CALLER).outcome()).isEqualTo("OK");
    clock.pass(Duration.ofMillis(10_500));

    Probe probe = probe(once, Probe.CALLER);
    FunctionResult<byte[]> refused = probe.run();

    assertThat(refused.outcome()).isEqualTo("RESOURCE_EXHAUSTED");
    assertThat(refused.httpStatus()).isEqualTo(429);
    assertThat(refused.retryAfter()).isEqualTo(50);
    assertThat(Probe.text(refused)).contains("\"retryAfterSeconds\":50");
    assertThat(probe.steps).containsExactly("identity", "decision");
    assertThat(probe.decisions.get(0).stage()).contains(Stage.RATE_LIMIT);

    clock.pass(Duration.ofMillis(49_500));
    assertThat(called(once, Probe.CALLER).outcome()).isEqualTo("OK");
  }

  @Test
  void eachUserHasCallsOfTheirOwn() {
    FunctionDescriptor once = FUNCTION.withRates(Rate.of(1, 60, Scope.USER));

    assertThat(called(once, user("oUser_a", "wx0123456789abcdef")).outcome()).isEqualTo("OK");
    assertThat(called(once, user("oUser_b", "wx0123456789abcdef")).outcome()).isEqualTo("OK");
    assertThat(called(once, user("oUser_a", "wxfedcba9876543210")).outcome()).isEqualTo("OK");
    assertThat(called(once, shared("oUser_a", "wx0123456789abcdef")).outcome()).isEqualTo("OK");
    assertThat(called(once, user("oUser_a", "wx0123456789abcdef")).outcome())
        .isEqualTo("RESOURCE_EXHAUSTED");
    assertThat(called(once, shared("oUser_a", "wx0123456789abcdef")).outcome())
        .isEqualTo("RESOURCE_EXHAUSTED");
  }

  @Test
  void theUsersOfAnAppCountTogether() {
    FunctionDescriptor once = FUNCTION.withRates(Rate.of(1, 60, Scope.APP));

    assertThat(called(once, user("oUser_a", "wx0123456789abcdef")).outcome()).isEqualTo("OK");
    assertThat(called(once, user("oUser_b", "wxfedcba9876543210")).outcome()).isEqualTo("OK");
    assertThat(called(once, user("oUser_b", "wx0123456789abcdef")).outcome())
        .isEqualTo("RESOURCE_EXHAUSTED");
  }

  @Test
  void allCallsOfAFunctionCountTogetherAlsoThoseOfNobody() {
    FunctionDescriptor once =
        FunctionDescriptor.of("f", Requirement.ANONYMOUS).withRates(Rate.of(2, 60, Scope.FUNCTION));

    assertThat(called(once, null).outcome()).isEqualTo("OK");
    assertThat(called(once, Probe.CALLER).outcome()).isEqualTo("OK");
    assertThat(called(once, null).outcome()).isEqualTo("RESOURCE_EXHAUSTED");
  }

  @Test
  void nobodyIsCountedAsAUser() {
    FunctionDescriptor once =
        FunctionDescriptor.of("f", Requirement.ANONYMOUS).withRates(Rate.of(2, 60, Scope.USER));

    assertThat(called(once, null).outcome()).isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void eachOfSeveralRatesMustPermitACall() {
    FunctionDescriptor twice =
        FUNCTION.withRates(Rate.of(1, 10, Scope.USER), Rate.of(2, 3600, Scope.USER));

    assertThat(called(twice, Probe.CALLER).outcome()).isEqualTo("OK");
    assertThat(called(twice, Probe.CALLER).retryAfter()).isEqualTo(10);
    clock.pass(Duration.ofSeconds(10));
    assertThat(called(twice, Probe.CALLER).outcome()).isEqualTo("OK");
    clock.pass(Duration.ofSeconds(10));
    assertThat(called(twice, Probe.CALLER).retryAfter()).isEqualTo(3580);
  }

  @Test
  void whoIsNotAdmittedIsNotCounted() {
    FunctionDescriptor once = FUNCTION.withRates(Rate.of(1, 60, Scope.FUNCTION));

    assertThat(called(once, null).outcome()).isEqualTo("UNAUTHENTICATED");
    assertThat(called(once, Probe.CALLER).outcome()).isEqualTo("OK");
  }

  @Test
  void aStoreThatFailsLetsNoCallPass() {
    Probe probe = probe(FUNCTION.withRates(Rate.of(1, 60, Scope.USER)), Probe.CALLER);
    probe.store = new MemoryCallStore(1, 0, clock);
    assertThat(probe.run().outcome()).isEqualTo("OK");
    probe.identity = IngressDecision.verified(user("oUser_b", "wx0123456789abcdef"));

    FunctionResult<byte[]> refused = probe.run();

    assertThat(refused.outcome()).isEqualTo("UNAVAILABLE");
    assertThat(refused.httpStatus()).isEqualTo(503);
    assertThat(refused.retryAfter()).isEqualTo(1);
    assertThat(Probe.text(refused))
        .contains("\"message\":\"calls cannot be counted or remembered now; try again\"");
    assertThat(probe.failures).hasSize(1);
    assertThat(probe.failures.get(0)).hasCauseInstanceOf(MemoryCallStore.FullException.class);
  }

  private FunctionResult<byte[]> called(FunctionDescriptor function, WxContext caller) {
    return probe(function, caller).run();
  }

  private Probe probe(FunctionDescriptor function, WxContext caller) {
    Probe probe = new Probe(function);
    probe.store = store;
    probe.identity = caller == null ? IngressDecision.nobody() : IngressDecision.verified(caller);
    return probe;
  }

  private static WxContext user(String openId, String appId) {
    return WxContext.direct(OpenId.of(openId), AppId.of(appId))
        .source(SourceChain.of(CallSource.WX_CLIENT))
        .build();
  }

  private static WxContext shared(String openId, String appId) {
    return WxContext.shared(new SharedCaller(OpenId.of(openId), AppId.of(appId), null))
        .source(SourceChain.of(CallSource.WX_CLIENT))
        .build();
  }
}
