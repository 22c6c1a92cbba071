package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.error.ErrorCode;
import dev.signet.identity.Requirement;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.JsonOutput;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Tests waiting for a call, giving it up, and the result that follows. */
class RunningCallTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Duration SHORT = Duration.ofMillis(20);

  private final Probe probe = new Probe(FunctionDescriptor.of("f", Requirement.CALLER));
  private final CompletableFuture<Object> stage = new CompletableFuture<>();

  @Test
  void aCallThatHasEndedIsNotWaitedFor() {
    RunningCall<byte[]> call = prepared(Duration.ZERO).start();

    assertThat(Probe.text(call.await())).isEqualTo("\"done\"");
    assertThat(call.result().join()).isSameAs(call.await());
  }

  @Test
  void aStageIsWaitedForUntilItCompletes() {
    probe.user = payload -> stage;
    RunningCall<byte[]> call = prepared(LONG).start();

    new Thread(() -> stage.complete("later")).start();

    assertThat(Probe.text(call.await())).isEqualTo("\"later\"");
  }

  @Test
  void aCallIsGivenUpAtItsDeadline() {
    probe.user = payload -> stage;
    RunningCall<byte[]> call = prepared(SHORT).start();

    assertThat(call.await().outcome()).isEqualTo("DEADLINE_EXCEEDED");
    assertThat(call.await().outcome()).isEqualTo("DEADLINE_EXCEEDED");
    assertThat(probe.decisions).hasSize(1);
  }

  @Test
  void aThreadThatIsInterruptedGivesTheCallUpAndStaysInterrupted() {
    probe.user = payload -> stage;
    RunningCall<byte[]> call = prepared(LONG).start();

    Thread.currentThread().interrupt();
    FunctionResult<byte[]> answer = call.await();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(answer.outcome()).isEqualTo("INTERNAL");
  }

  @Test
  void theFirstToGiveUpAnswers() {
    probe.user = payload -> stage;
    RunningCall<byte[]> call = prepared(LONG).start();

    FunctionResult<byte[]> given = call.giveUp(ErrorCode.UNAVAILABLE).orElseThrow();

    assertThat(call.giveUp(ErrorCode.DEADLINE_EXCEEDED)).isEmpty();
    assertThat(call.await()).isSameAs(given);
  }

  @Test
  void theHostLearnsThatMemoryRanOutInACallItGaveUp() {
    probe.user = payload -> stage;
    RunningCall<byte[]> later = prepared(LONG).start();
    later.giveUp(ErrorCode.DEADLINE_EXCEEDED);
    stage.completeExceptionally(new OutOfMemoryError());

    assertThat(later.result().join().isFatal()).isTrue();
    assertThat(later.await().isFatal()).isFalse();
  }

  @Test
  void theHostLearnsSoOfUserCodeThatHeldItsThreadToo() {
    RunningCall<byte[]> blocked = prepared(LONG);
    probe.user =
        payload -> {
          blocked.giveUp(ErrorCode.DEADLINE_EXCEEDED);
          throw new OutOfMemoryError();
        };
    blocked.start();

    assertThat(blocked.result().join().isFatal()).isTrue();
    assertThat(blocked.await().outcome()).isEqualTo("DEADLINE_EXCEEDED");
    assertThat(probe.decisions).extracting(Decision::outcome).containsExactly("DEADLINE_EXCEEDED");
  }

  @Test
  void givingUpDoesNotDisturbAnAnswerThatIsBeingWritten() {
    RunningCall<byte[]> call = prepared(LONG);
    probe.user = payload -> List.of("first", new GivingUp(call), "last");

    call.start();

    assertThat(Probe.text(call.result().join())).isEqualTo("[\"first\",{\"value\":1},\"last\"]");
    assertThat(Probe.text(call.await())).startsWith("{\"code\":\"DEADLINE_EXCEEDED\"");
  }

  @Test
  void theErrorThatKeptAnAnswerFromBeingWrittenIsThrown() {
    probe.user = payload -> stage;
    RunningCall<byte[]> call = call(new NoMemory(), LONG).start();

    stage.complete("later");

    assertThatThrownBy(call::await).isInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void theAnswerIsGivenOutOnlyWhenTheDecisionIsRecorded() throws Exception {
    probe.user = payload -> stage;
    AwaitedWhileRecording log = new AwaitedWhileRecording();
    log.call = call(JsonOutput.bytes(), LONG, log).start();

    Thread completing = new Thread(() -> stage.complete("later"));
    completing.start();
    completing.join();
    log.waiter.join();

    assertThat(log.recordedBeforeTheAnswer).isTrue();
  }

  @Test
  void aCallIsStartedOnce() {
    RunningCall<byte[]> call = prepared(LONG).start();

    assertThatThrownBy(call::start).isInstanceOf(IllegalStateException.class);
  }

  private RunningCall<byte[]> prepared(Duration limit) {
    return call(JsonOutput.bytes(), limit);
  }

  private RunningCall<byte[]> call(JsonOutput<byte[]> output, Duration limit) {
    return call(output, limit, probe);
  }

  private RunningCall<byte[]> call(JsonOutput<byte[]> output, Duration limit, DecisionLog log) {
    Invocation invocation =
        new Invocation(
            "r-1",
            () -> IngressDecision.verified(Probe.CALLER),
            JsonInput.bytes(new byte[0]),
            Deadline.after(limit));
    return new Pipeline(List.of(), log, new PayloadReader(JsonLimits.defaults()))
        .prepare(probe, invocation, output);
  }

  /** A log during whose work another thread waits for the call. */
  private static final class AwaitedWhileRecording implements DecisionLog {
    private RunningCall<byte[]> call;
    private Thread waiter;
    private volatile boolean recorded;
    private volatile boolean recordedBeforeTheAnswer;

    @Override
    public void record(Decision decision) {
      waiter =
          new Thread(
              () -> {
                call.await();
                recordedBeforeTheAnswer = recorded;
              });
      waiter.start();
      // A waiter that is let through too early ends within this loop.
      for (int i = 0; i < 100_000 && waiter.isAlive(); i++) {
        Thread.yield();
      }
      recorded = true;
    }
  }

  /** A value whose getter gives the call up while the answer is being written. */
  public static final class GivingUp {
    private final RunningCall<?> call;

    GivingUp(RunningCall<?> call) {
      this.call = call;
    }

    public int getValue() {
      call.giveUp(ErrorCode.DEADLINE_EXCEEDED);
      return 1;
    }
  }
}
