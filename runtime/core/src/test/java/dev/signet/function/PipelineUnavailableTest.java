package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.signet.error.ErrorCode;
import dev.signet.error.UnavailableException;
import dev.signet.identity.Requirement;
import dev.signet.json.wire.JsonOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Modifier;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Tests what user code says when something that it depends on cannot be reached. */
class PipelineUnavailableTest {

  private static final FunctionDescriptor PLAIN = FunctionDescriptor.of("f", Requirement.CALLER);
  private static final UnavailableException AWAY =
      new UnavailableException("the shop is closed for a moment", new ConnectException("S3CRET"));

  @Test
  void theClientHearsTheMessageAndWhenToComeAgainAndTheCauseStaysInside() {
    FunctionResult<byte[]> result = throwing(AWAY).run();

    assertThat(result.outcome()).isEqualTo("UNAVAILABLE");
    assertThat(result.httpStatus()).isEqualTo(503);
    assertThat(result.retryAfter()).isEqualTo(1);
    assertThat(result.isFatal()).isFalse();
    assertThat(Probe.text(result))
        .isEqualTo(
            "{\"code\":\"UNAVAILABLE\",\"message\":\"the shop is closed for a moment\","
                + "\"requestId\":\"request-1\"}");
    assertThat(throwing(AWAY).start("r", JsonOutput.tree()).join().body())
        .isEqualTo(Map.of("code", "UNAVAILABLE", "message", AWAY.getMessage(), "requestId", "r"));
  }

  @Test
  void theLogIsHandedItOnceAndNamesTheCauseWithoutItsText() {
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    Probe probe = throwing(AWAY);
    probe.run();
    assertThat(probe.failures).containsExactly(AWAY);
    assertThat(probe.decisions).hasSize(1);

    probe.log =
        new DecisionLines(
            DecisionLines.Level.ALL, new PrintStream(lines, true, StandardCharsets.UTF_8));
    probe.run();
    assertThat(lines.toString(StandardCharsets.UTF_8))
        .contains(
            "\"exception\":\"" + UnavailableException.class.getName(),
            "\"cause\":\"java.net.ConnectException\"",
            "\"outcome\":\"UNAVAILABLE\"")
        .doesNotContain("S3CRET", Probe.USER.value());
  }

  @Test
  void aFailedStageIsJudgedByWhatItFailedWith() {
    for (CompletionStage<?> stage :
        new CompletionStage<?>[] {
          CompletableFuture.failedFuture(AWAY),
          CompletableFuture.failedFuture(new CompletionException(new CompletionException(AWAY))),
          CompletableFuture.failedFuture(AWAY).thenApply(x -> x)
        }) {
      Probe probe = new Probe(PLAIN);
      probe.user = payload -> stage;

      assertThat(probe.run().outcome()).isEqualTo("UNAVAILABLE");
      assertThat(probe.failures).containsExactly(AWAY);
    }
  }

  @Test
  void whoeverIsAskedBeforeTheMethodMaySayIt() {
    endsIn(Stage.REQUIREMENT, new Probe(PLAIN).asking(caller -> away()));

    Probe resolver = new Probe(PLAIN.withUser(false));
    resolver.finder = caller -> Optional.of(away());
    endsIn(Stage.USER, resolver);

    Probe payload = new Probe(PLAIN.withPayload());
    payload.decode = in -> away();
    endsIn(Stage.PAYLOAD, payload);

    Probe owner = new Probe(PLAIN.withPayload().withOwnerCheck());
    owner.owner = read -> away();
    endsIn(Stage.OWNERSHIP, owner);
  }

  @Test
  void aCallWithAKeyMayBeMadeAgain() {
    Probe probe = throwing(AWAY);
    probe.descriptor = PLAIN.withPayload().withIdempotency(60);
    probe.key = payload -> "7";
    assertThat(probe.run().outcome()).isEqualTo("UNAVAILABLE");

    probe.user = payload -> CompletableFuture.failedFuture(AWAY);
    assertThat(probe.run().outcome()).isEqualTo("UNAVAILABLE");

    probe.user = payload -> "done";
    assertThat(Probe.text(probe.run())).isEqualTo("\"done\"");
  }

  @Test
  void memoryThatRanOutIsFatalBehindItToo() {
    OutOfMemoryError error = new OutOfMemoryError("S3CRET");

    assertThat(throwing(new UnavailableException("later", new IOException(error))).run().isFatal())
        .isTrue();
  }

  @Test
  void aHostThatStopsNamesTheSameTime() {
    FunctionResult<byte[]> result =
        Failure.of(ErrorCode.UNAVAILABLE).answer("r-1", JsonOutput.bytes());

    assertThat(result.retryAfter()).isEqualTo(1);
    assertThat(Failure.of(ErrorCode.INTERNAL).answer("r-1", JsonOutput.bytes()).retryAfter())
        .isZero();
  }

  @Test
  void aCauseNeedNotBeKnownAndAMessageMust() throws NoSuchMethodException {
    FunctionResult<byte[]> result = throwing(new UnavailableException("later", null)).run();

    assertThat(Probe.text(result)).contains("\"message\":\"later\"");
    assertThatNullPointerException().isThrownBy(() -> new UnavailableException(null, AWAY));
    int modifiers = UnavailableException.class.getMethod("getMessage").getModifiers();
    assertThat(Modifier.isFinal(modifiers)).isTrue();
  }

  private static void endsIn(Stage stage, Probe probe) {
    assertThat(probe.run().outcome()).isEqualTo("UNAVAILABLE");
    assertThat(probe.decisions.get(0).stage()).contains(stage);
    assertThat(probe.failures).containsExactly(AWAY);
    assertThat(probe.steps).doesNotContain("user");
  }

  private static boolean away() {
    throw AWAY;
  }

  private static Probe throwing(RuntimeException thrown) {
    Probe probe = new Probe(PLAIN);
    probe.user =
        payload -> {
          throw thrown;
        };
    return probe;
  }
}
