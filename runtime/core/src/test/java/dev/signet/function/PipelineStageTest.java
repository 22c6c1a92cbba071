package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.FunctionException;
import dev.signet.identity.OpenId;
import dev.signet.identity.Requirement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class PipelineStageTest {

  private final Probe probe = new Probe(FunctionDescriptor.of("f", Requirement.CALLER));

  @Test
  void aStageThatIsCompleteAnswersAtOnce() {
    probe.user = payload -> CompletableFuture.completedFuture("later");

    assertThat(Probe.text(probe.run())).isEqualTo("\"later\"");
  }

  @Test
  void aLateStageAnswersWhenItCompletes() {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    probe.user = payload -> stage;

    CompletableFuture<FunctionResult<byte[]>> result = probe.start();

    assertThat(result).isNotDone();
    assertThat(probe.decisions).isEmpty();
    stage.complete("later");
    assertThat(Probe.text(result.join())).isEqualTo("\"later\"");
    assertThat(probe.decisions).extracting(Decision::outcome).containsExactly("OK");
  }

  @Test
  void aStageOfNothingAnswersNull() {
    probe.user = payload -> CompletableFuture.completedFuture(null);
    assertThat(Probe.text(probe.run())).isEqualTo("null");
    probe.user = payload -> CompletableFuture.completedFuture(Optional.empty());
    assertThat(Probe.text(probe.run())).isEqualTo("null");
    probe.user = payload -> null;
    assertThat(Probe.text(probe.run())).isEqualTo("null");
  }

  @Test
  void aFailedStageIsJudgedByWhatItFailedWith() {
    FunctionException business = new FunctionException("OUT_OF_STOCK", "none left");
    for (CompletionStage<?> stage :
        new CompletionStage<?>[] {
          CompletableFuture.failedFuture(business),
          CompletableFuture.failedFuture(new CompletionException(business)),
          CompletableFuture.failedFuture(
              new CompletionException(new CompletionException(business))),
          CompletableFuture.failedFuture(business).thenApply(x -> x).thenCompose(x -> null),
          CompletableFuture.failedStage(business)
        }) {
      probe.user = payload -> stage;
      assertThat(probe.run().outcome()).isEqualTo("OUT_OF_STOCK");
    }
    probe.user = payload -> CompletableFuture.failedFuture(new IllegalStateException("S3CRET"));
    FunctionResult<byte[]> internal = probe.run();
    assertThat(internal.outcome()).isEqualTo("INTERNAL");
    assertThat(Probe.text(internal)).doesNotContain("S3CRET");
    assertThat(probe.failures).hasSize(1);
  }

  @Test
  void aCancelledStageIsInternal() {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    probe.user = payload -> stage;
    CompletableFuture<FunctionResult<byte[]>> result = probe.start();

    stage.cancel(true);

    assertThat(result.join().outcome()).isEqualTo("INTERNAL");
  }

  @Test
  void anErrorInAStageIsInternalAndMemoryThatRanOutIsFatal() {
    probe.user = payload -> CompletableFuture.failedFuture(new StackOverflowError());
    assertThat(probe.run().isFatal()).isFalse();
    probe.user =
        payload ->
            CompletableFuture.supplyAsync(
                () -> {
                  throw new OutOfMemoryError();
                },
                Runnable::run);
    assertThat(probe.run().isFatal()).isTrue();
  }

  @Test
  void aLateResultThatCannotBeWrittenIsInternal() {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    probe.user = payload -> stage;
    CompletableFuture<FunctionResult<byte[]>> result = probe.start();

    stage.complete(OpenId.of("oOther"));

    assertThat(result.join().outcome()).isEqualTo("INTERNAL");
    assertThat(Probe.text(result.join())).doesNotContain("oOther");
    assertThat(probe.decisions).hasSize(1);
  }

  @Test
  void aLateAnswerForWhichNoMemoryIsLeftEndsTheWaitingToo() {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    probe.user = payload -> stage;
    CompletableFuture<FunctionResult<byte[]>> result = probe.start("request-1", new NoMemory());

    stage.complete("later");

    assertThat(result).isCompletedExceptionally();
  }

  @Test
  void aLogThatThrowsDoesNotKeepALateAnswerBack() {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    probe.user = payload -> stage;
    probe.log =
        decision -> {
          throw new AssertionError("a broken log");
        };
    CompletableFuture<FunctionResult<byte[]>> result = probe.start();

    stage.complete("later");

    assertThat(result).isCompletedWithValueMatching(answer -> answer.outcome().equals("OK"));
  }
}
