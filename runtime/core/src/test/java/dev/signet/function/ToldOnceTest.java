package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.UnavailableException;
import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import dev.signet.identity.SourceChain;
import dev.signet.ingress.IngressDecision;
import dev.signet.limit.CallRecord;
import dev.signet.limit.CallStore;
import dev.signet.limit.MemoryCallStore;
import dev.signet.limit.testing.SetClock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests what WeChat sends again: pushes, and payment callbacks. */
class ToldOnceTest {

  private static final SourceChain PAYMENT = SourceChain.of(CallSource.WX_PAYCALLBACK);

  private static final UnavailableException AWAY = new UnavailableException("try again", null);

  private final SetClock clock = new SetClock();
  private final AtomicInteger runs = new AtomicInteger();
  private CallStore store = new MemoryCallStore(100, 1_000_000, clock);

  @Test
  void aPaymentIsToldOnceByAllInstancesOfOneStore() {
    Probe first = paid("o-1");
    Probe second = paid("o-1");

    assertThat(first.run().outcome()).isEqualTo("OK");
    assertThat(second.run().outcome()).isEqualTo("OK");
    assertThat(paid("o-2").run().outcome()).isEqualTo("OK");

    assertThat(runs).hasValue(2);
    assertThat(second.steps).containsExactly("identity", "decode", "encode", "decision");
    assertThat(second.decisions.get(0).stage()).contains(Stage.IDEMPOTENCY);
  }

  @Test
  void itIsKnownForLongerThanWeChatRepeatsIt() {
    paid("o-1").run();
    clock.pass(Duration.ofDays(2));
    paid("o-1").run();
    assertThat(runs).hasValue(1);

    clock.pass(Duration.ofDays(2));
    paid("o-1").run();
    assertThat(runs).hasValue(2);
  }

  @Test
  void aFailureIsNotRememberedAndAnsweredSoThatItComesAgain() {
    Probe broken = paid("o-1");
    broken.user =
        payload -> {
          throw new IllegalStateException("S3CRET");
        };

    assertThat(Probe.text(broken.run()))
        .startsWith("{\"errcode\":1,\"errmsg\":\"INTERNAL\"")
        .doesNotContain("S3CRET");
    assertThat(paid("o-1").run().outcome()).isEqualTo("OK");
    assertThat(runs).hasValue(1);
  }

  @Test
  void whatCannotBeReachedNowIsAskedAgainWhenThePaymentComesAgain() {
    for (Object thrown : new Object[] {AWAY, CompletableFuture.failedFuture(AWAY)}) {
      Probe away = paid("o-1");
      away.user =
          payload -> {
            if (thrown instanceof RuntimeException) {
              throw (RuntimeException) thrown;
            }
            return thrown;
          };

      assertThat(Probe.text(away.run()))
          .startsWith("{\"errcode\":1,\"errmsg\":\"UNAVAILABLE\"")
          .contains("\"message\":\"try again\"");
    }
    assertThat(paid("o-1").run().outcome()).isEqualTo("OK");
    assertThat(runs).hasValue(1);
  }

  @Test
  void aStageThatFailsIsNotRememberedEither() {
    Probe broken = paid("o-1");
    broken.user = payload -> CompletableFuture.failedFuture(new IllegalStateException());

    assertThat(broken.run().outcome()).isEqualTo("INTERNAL");
    paid("o-1").run();
    assertThat(runs).hasValue(1);
  }

  @Test
  void aRepetitionDuringTheFirstCallIsRefusedSoThatItComesAgain() {
    CompletableFuture<Object> working = new CompletableFuture<>();
    Probe slow = paid("o-1");
    slow.user = payload -> working;
    CompletableFuture<FunctionResult<byte[]>> first = slow.start();

    FunctionResult<byte[]> meanwhile = paid("o-1").run();
    assertThat(meanwhile.outcome()).isEqualTo("PUSH_IN_PROGRESS");
    assertThat(Probe.text(meanwhile)).startsWith("{\"errcode\":1,");

    working.complete(null);
    assertThat(first.join().outcome()).isEqualTo("OK");
    assertThat(paid("o-1").run().outcome()).isEqualTo("OK");
    assertThat(runs).hasValue(0);
  }

  @Test
  void nothingIsToldWhenTheStoreFailsAndWeChatAsksAgain() {
    store = new FailingStore();

    FunctionResult<byte[]> refused = paid("o-1").run();

    assertThat(refused.outcome()).isEqualTo("UNAVAILABLE");
    assertThat(Probe.text(refused))
        .startsWith("{\"errcode\":1,\"errmsg\":\"UNAVAILABLE\"")
        .doesNotContain("S3CRET");
    assertThat(runs).hasValue(0);
  }

  /** Returns an instance of the function that is called for the payment of an order. */
  private Probe paid(String order) {
    Probe probe =
        new Probe(
            FunctionDescriptor.payment(
                "paid", Requirement.ANONYMOUS.withSources(false, CallSource.WX_PAYCALLBACK)));
    probe.identity = IngressDecision.sourceAlone(PAYMENT);
    probe.store = store;
    probe.key = payload -> order;
    probe.user =
        payload -> {
          runs.incrementAndGet();
          return null;
        };
    return probe;
  }

  /** A store whose database is away. */
  private static final class FailingStore implements CallStore {
    @Override
    public Duration take(String key, int permits, Duration per) {
      throw new IllegalStateException("S3CRET");
    }

    @Override
    public CallRecord claim(
        String key, String holder, String fingerprint, Duration lease, Duration ttl) {
      throw new IllegalStateException("S3CRET");
    }

    @Override
    public void answered(String key, String holder, byte[] answer, Duration ttl) {}

    @Override
    public void release(String key, String holder) {}
  }
}
