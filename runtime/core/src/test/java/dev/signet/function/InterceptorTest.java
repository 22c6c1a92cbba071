package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.FunctionException;
import dev.signet.identity.Requirement;
import dev.signet.ingress.IngressDecision;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class InterceptorTest {

  private final Probe probe =
      new Probe(FunctionDescriptor.of("f", Requirement.CALLER).withPayload().withOwnerCheck());

  @Test
  void theFirstStandsOutermost() {
    probe.owner = payload -> Optional.of(Probe.USER);
    probe.interceptors = List.of(around("a"), around("b"));

    assertThat(Probe.text(probe.run())).isEqualTo("\"done\"");
    assertThat(probe.steps)
        .containsSubsequence("owner", "a in", "b in", "user", "b out", "a out", "encode");
  }

  @Test
  void noneRunsForACallThatIsRefused() {
    probe.interceptors = List.of(around("a"));
    probe.run();
    probe.body = "{";
    probe.run();
    probe.identity = IngressDecision.nobody();
    probe.run();

    assertThat(probe.steps).doesNotContain("a in", "user");
    assertThat(probe.decisions)
        .extracting(Decision::outcome)
        .containsExactly("PERMISSION_DENIED", "INVALID_ARGUMENT", "UNAUTHENTICATED");
  }

  @Test
  void seesTheCallAndItsVerifiedCaller() {
    probe.owner = payload -> Optional.of(Probe.USER);
    probe.interceptors =
        List.of(
            (invocation, caller, next) -> {
              assertThat(invocation.functionName()).isEqualTo("f");
              assertThat(invocation.requestId()).isEqualTo("request-1");
              assertThat(invocation.remaining()).isPositive();
              assertThat(caller).isSameAs(Probe.CALLER);
              return next.proceed();
            });

    assertThat(probe.run().outcome()).isEqualTo("OK");
  }

  @Test
  void mayReplaceTheResultAlsoByAStage() {
    probe.owner = payload -> Optional.of(Probe.USER);
    probe.interceptors = List.of((invocation, caller, next) -> next.proceed() + "!");
    assertThat(Probe.text(probe.run())).isEqualTo("\"done!\"");
    probe.interceptors =
        List.of(
            (invocation, caller, next) -> CompletableFuture.completedFuture(next.proceed() + "?"));
    assertThat(Probe.text(probe.run())).isEqualTo("\"done?\"");
  }

  @Test
  void whatItThrowsIsJudgedAsUserCode() {
    probe.owner = payload -> Optional.of(Probe.USER);
    probe.interceptors =
        List.of(
            (invocation, caller, next) -> {
              throw new IllegalStateException("S3CRET");
            });
    assertThat(Probe.text(probe.run())).contains("INTERNAL").doesNotContain("S3CRET");
    probe.interceptors =
        List.of(
            (invocation, caller, next) -> {
              throw new FunctionException("TOO_MANY", "slow down", 429);
            });
    assertThat(probe.run().httpStatus()).isEqualTo(429);
    assertThat(probe.steps).doesNotContain("user");
  }

  private Interceptor around(String name) {
    return (invocation, caller, next) -> {
      probe.steps.add(name + " in");
      Object result = next.proceed();
      probe.steps.add(name + " out");
      return result;
    };
  }
}
