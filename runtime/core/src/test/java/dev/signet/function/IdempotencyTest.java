package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.ErrorCode;
import dev.signet.error.FunctionException;
import dev.signet.identity.AppId;
import dev.signet.identity.CallSource;
import dev.signet.identity.OpenId;
import dev.signet.identity.Requirement;
import dev.signet.identity.SourceChain;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.wire.JsonOutput;
import dev.signet.limit.CallRecord;
import dev.signet.limit.CallStore;
import dev.signet.limit.MemoryCallStore;
import dev.signet.limit.testing.SetClock;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class IdempotencyTest {

  private static final FunctionDescriptor ORDER =
      FunctionDescriptor.of("order", Requirement.CALLER).withPayload().withIdempotency(60);
  private static final String BODY = "{\"orderNo\":\"7\",\"amount\":1}";

  private final SetClock clock = new SetClock();
  private final AtomicInteger runs = new AtomicInteger();
  private CallStore store = new MemoryCallStore(100, 1_000_000, clock);

  @Test
  void aRepeatedCallGetsTheFirstAnswerAndTheMethodRunsOnce() {
    assertThat(Probe.text(order().run())).isEqualTo("\"order 1\"");

    Probe second = order();
    FunctionResult<byte[]> again = second.run();

    assertThat(Probe.text(again)).isEqualTo("\"order 1\"");
    assertThat(again.outcome()).isEqualTo("OK");
    assertThat(again.httpStatus()).isEqualTo(200);
    assertThat(second.steps).containsExactly("identity", "decode", "decision");
    assertThat(second.decisions.get(0).stage()).contains(Stage.IDEMPOTENCY);

    clock.pass(Duration.ofSeconds(60));
    assertThat(Probe.text(order().run())).isEqualTo("\"order 2\"");
  }

  @Test
  void anotherUserWithTheSameKeyHasACallOfTheirOwn() {
    order().run();
    Probe other = order();
    other.identity =
        IngressDecision.verified(
            WxContext.direct(OpenId.of("oUser_other"), AppId.of("wx0123456789abcdef"))
                .source(SourceChain.of(CallSource.WX_CLIENT))
                .build());

    assertThat(Probe.text(other.run())).isEqualTo("\"order 2\"");
  }

  @Test
  void anotherFunctionWithTheSameKeyHasACallOfItsOwn() {
    order().run();
    Probe other = order();
    other.descriptor =
        FunctionDescriptor.of("other", Requirement.CALLER).withPayload().withIdempotency(60);

    assertThat(Probe.text(other.run())).isEqualTo("\"order 2\"");
  }

  @Test
  void theSamePayloadMayBeWrittenInAnotherWay() {
    order().run();
    Probe second = order();
    second.body = "{ \"amount\": 1.0, \"order\\u004eo\": \"7\" }";

    assertThat(Probe.text(second.run())).isEqualTo("\"order 1\"");
  }

  @Test
  void aDifferentPayloadUnderTheSameKeyIsRefused() {
    order().run();
    Probe second = order();
    second.body = "{\"orderNo\":\"7\",\"amount\":2}";

    FunctionResult<byte[]> refused = second.run();

    assertThat(refused.outcome()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
    assertThat(refused.httpStatus()).isEqualTo(422);
    assertThat(runs).hasValue(1);
  }

  @Test
  void aFailureIsNotRemembered() {
    Probe failing = order();
    failing.user =
        payload -> {
          throw new IllegalStateException();
        };
    assertThat(failing.run().outcome()).isEqualTo("INTERNAL");
    failing.user =
        payload -> {
          throw new FunctionException("SOLD_OUT", "none left");
        };
    assertThat(failing.run().outcome()).isEqualTo("SOLD_OUT");
    failing.user = payload -> new Object();
    assertThat(failing.run().outcome()).isEqualTo("INTERNAL");

    assertThat(Probe.text(order().run())).isEqualTo("\"order 1\"");
  }

  @Test
  void aStageIsRememberedWhenItCompletes() {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    Probe first = order();
    first.user = payload -> stage;
    CompletableFuture<FunctionResult<byte[]>> result = first.start();
    stage.complete("later");

    assertThat(Probe.text(result.join())).isEqualTo("\"later\"");
    assertThat(Probe.text(order().run())).isEqualTo("\"later\"");
    assertThat(runs).hasValue(0);
  }

  @Test
  void aStageThatFailsIsNotRemembered() {
    Probe first = order();
    first.user = payload -> CompletableFuture.failedFuture(new IllegalStateException());
    assertThat(first.run().outcome()).isEqualTo("INTERNAL");

    assertThat(Probe.text(order().run())).isEqualTo("\"order 1\"");
  }

  @Test
  void aCallAtTheSameTimeWaitsForTheFirstOne() throws Exception {
    CountDownLatch waits = new CountDownLatch(1);
    store = new Watched(store, waits);
    CompletableFuture<Object> stage = new CompletableFuture<>();
    Probe first = order();
    first.user = payload -> stage;
    first.start();

    CompletableFuture<FunctionResult<byte[]>> second = new CompletableFuture<>();
    Thread other = new Thread(() -> second.complete(order().run()));
    other.start();
    waits.await();
    assertThat(second).isNotDone();
    stage.complete("first");
    other.join();

    assertThat(Probe.text(second.join())).isEqualTo("\"first\"");
    assertThat(runs).hasValue(0);
  }

  @Test
  void aCallThatWaitedUntilItsDeadlineDoesNotClaimSuccess() {
    Probe first = order();
    first.user = payload -> new CompletableFuture<>();
    first.start();

    Probe second = order();
    second.deadline = Deadline.after(Duration.ZERO);
    FunctionResult<byte[]> late = second.run();

    assertThat(late.outcome()).isEqualTo("DEADLINE_EXCEEDED");
    assertThat(Probe.text(late)).contains("a call with the same key has not ended yet");
    assertThat(runs).hasValue(0);
  }

  @Test
  void aCallThatIsInterruptedWhileItWaitsLeavesItsThreadInterrupted() {
    Probe first = order();
    first.user = payload -> new CompletableFuture<>();
    first.start();

    Thread.currentThread().interrupt();
    FunctionResult<byte[]> second = order().run();

    assertThat(Thread.interrupted()).isTrue();
    assertThat(second.outcome()).isEqualTo("INTERNAL");
    assertThat(runs).hasValue(0);
  }

  @Test
  void twoNumbersThatDifferAreDifferentPayloads() {
    Probe first = order();
    first.body = "{\"orderNo\":\"7\",\"amount\":1e300}";
    first.run();
    for (String other :
        new String[] {"1e301", "-1e300", "1e999999999999", "\"1e300\"", "[1e300]"}) {
      Probe second = order();
      second.body = "{\"orderNo\":\"7\",\"amount\":" + other + "}";
      assertThat(second.run().outcome()).as(other).isNotEqualTo("OK");
    }
    assertThat(runs).hasValue(1);
  }

  @Test
  void anAnswerThatComesAfterTheDeadlineIsRemembered() {
    CompletableFuture<Object> stage = new CompletableFuture<>();
    Probe first = order();
    first.user = payload -> stage;
    RunningCall<byte[]> call = first.call();
    call.start();
    call.giveUp(ErrorCode.DEADLINE_EXCEEDED);
    stage.complete("late");

    assertThat(Probe.text(order().run())).isEqualTo("\"late\"");
  }

  @Test
  void aCallThatTheHostGaveUpBeforeTheMethodLeavesItsKeyFree() {
    Probe first = order();
    RunningCall<byte[]> call = first.call();
    first.key =
        payload -> {
          call.giveUp(ErrorCode.DEADLINE_EXCEEDED);
          return "7";
        };
    call.start();

    assertThat(runs).hasValue(0);
    assertThat(Probe.text(order().run())).isEqualTo("\"order 1\"");
  }

  @Test
  void ofAnAnswerThatIsTooLargeOnlyTheSuccessIsRemembered() {
    Probe first = order();
    first.user = payload -> "x".repeat(CallStore.MAX_ANSWER_BYTES);
    assertThat(first.run().outcome()).isEqualTo("OK");

    FunctionResult<byte[]> second = order().run();
    assertThat(second.outcome()).isEqualTo("ANSWER_NOT_KEPT");
    assertThat(second.httpStatus()).isEqualTo(409);
    assertThat(runs).hasValue(0);
  }

  @Test
  void aTreeIsRememberedAsTheSameTree() {
    Map<String, Object> answer =
        Map.of(
            "id",
            "七",
            "count",
            3,
            "long",
            5_000_000_000L,
            "ratio",
            0.1,
            "price",
            new BigDecimal("1.10"),
            "list",
            List.of(true, Map.of()));
    Probe probe = order();
    probe.user = payload -> answer;
    Object first = probe.start("r-1", JsonOutput.tree()).join().body();

    Object second = probe.start("r-2", JsonOutput.tree()).join().body();

    assertThat(second).isEqualTo(first).isNotSameAs(first);
    assertThat(probe.steps.stream().filter("user"::equals)).hasSize(1);
  }

  @Test
  void whenTheStoreFailsBeforeTheMethodTheMethodDoesNotRun() {
    store = new MemoryCallStore(1, 0, clock);
    order().run();
    Probe second = order();
    second.key = payload -> "8";

    assertThat(second.run().outcome()).isEqualTo("UNAVAILABLE");
    assertThat(runs).hasValue(1);
    assertThat(second.failures).hasSize(1);
  }

  @Test
  void whenTheStoreFailsAfterTheMethodTheAnswerStands() {
    store =
        new Watched(store, new CountDownLatch(0)) {
          @Override
          public void answered(String key, String holder, byte[] answer, Duration ttl) {
            throw new IllegalStateException("gone");
          }
        };
    Probe probe = order();

    assertThat(Probe.text(probe.run())).isEqualTo("\"order 1\"");
    assertThat(probe.failures).hasSize(1);
  }

  private Probe order() {
    Probe probe = new Probe(ORDER);
    probe.store = store;
    probe.body = BODY;
    probe.key = payload -> "7";
    probe.user = payload -> "order " + runs.incrementAndGet();
    return probe;
  }

  /** Tells that a call waits. */
  private static class Watched implements CallStore {
    private final CallStore store;
    private final CountDownLatch waits;

    Watched(CallStore store, CountDownLatch waits) {
      this.store = store;
      this.waits = waits;
    }

    @Override
    public Duration take(String key, int permits, Duration per) throws Exception {
      return store.take(key, permits, per);
    }

    @Override
    public CallRecord claim(
        String key, String holder, String fingerprint, Duration lease, Duration ttl)
        throws Exception {
      return store.claim(key, holder, fingerprint, lease, ttl);
    }

    @Override
    public void answered(String key, String holder, byte[] answer, Duration ttl) throws Exception {
      store.answered(key, holder, answer, ttl);
    }

    @Override
    public void release(String key, String holder) throws Exception {
      store.release(key, holder);
    }

    @Override
    public void awaitEnd(String key, Duration atMost) throws InterruptedException {
      waits.countDown();
      store.awaitEnd(key, atMost);
    }
  }
}
