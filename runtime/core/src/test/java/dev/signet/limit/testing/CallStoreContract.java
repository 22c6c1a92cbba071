package dev.signet.limit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.limit.CallRecord;
import dev.signet.limit.CallRecord.State;
import dev.signet.limit.CallStore;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every store of calls does. */
public abstract class CallStoreContract {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);
  private static final byte[] ANSWER = "{\"order\":\"七\"}".getBytes(StandardCharsets.UTF_8);

  private final SetClock clock = new SetClock();

  /** Returns the store under test, the same one for each call within a test. */
  protected abstract CallStore store(Clock clock) throws Exception;

  @Test
  protected void permitsSoManyCallsUntilTheTimeIsOver() throws Exception {
    assertThat(store(clock).take("k", 2, MINUTE)).isZero();
    clock.pass(Duration.ofSeconds(20));
    assertThat(store(clock).take("k", 2, MINUTE)).isZero();
    assertThat(store(clock).take("k", 2, MINUTE)).isEqualTo(Duration.ofSeconds(40));
    assertThat(store(clock).take("other", 2, MINUTE)).isZero();

    clock.pass(Duration.ofSeconds(40));
    assertThat(store(clock).take("k", 2, MINUTE)).isZero();
    assertThat(store(clock).take("k", 2, MINUTE)).isZero();
    assertThat(store(clock).take("k", 2, MINUTE)).isEqualTo(MINUTE);
  }

  @Test
  protected void permitsNoMoreToCallsAtTheSameTime() throws Exception {
    List<Duration> waits = together(8, () -> store(clock).take("k", 3, MINUTE));

    assertThat(waits.stream().filter(Duration::isZero)).hasSize(3);
  }

  @Test
  protected void givesAKeyToOneCall() throws Exception {
    assertThat(claim("first", "f1").state()).isEqualTo(State.CLAIMED);
    CallRecord second = claim("second", "f2");
    assertThat(second.state()).isEqualTo(State.RUNNING);
    assertThat(second.fingerprint()).isEqualTo("f1");
    assertThat(second.answer()).isNull();
  }

  @Test
  protected void givesAKeyToOneOfManyCallsAtTheSameTime() throws Exception {
    List<CallRecord> records =
        together(8, () -> claim(Thread.currentThread().getName().replace(' ', '-'), "f"));

    assertThat(records.stream().filter(found -> found.state() == State.CLAIMED)).hasSize(1);
  }

  @Test
  protected void aRunningCallKeepsItsKeyForItsLeaseEvenIfItsAnswerIsRememberedForLess()
      throws Exception {
    CallStore store = store(clock);
    store.claim("k", "first", "f", MINUTE, Duration.ofSeconds(1));
    clock.pass(Duration.ofSeconds(59));
    assertThat(store.claim("k", "second", "f", MINUTE, Duration.ofSeconds(1)).state())
        .isEqualTo(State.RUNNING);
  }

  @Test
  protected void remembersAnAnswerForItsTime() throws Exception {
    claim("first", "f1");
    store(clock).answered("k", "first", ANSWER, DAY);

    CallRecord second = claim("second", "f2");
    assertThat(second.state()).isEqualTo(State.ANSWERED);
    assertThat(second.fingerprint()).isEqualTo("f1");
    assertThat(second.answer()).isEqualTo(ANSWER);

    clock.pass(DAY);
    assertThat(claim("third", "f3").state()).isEqualTo(State.CLAIMED);
    assertThat(claim("fourth", "f4").fingerprint()).isEqualTo("f3");
  }

  @Test
  protected void remembersAnAnswerOfTheLargestSize() throws Exception {
    byte[] large = new byte[CallStore.MAX_ANSWER_BYTES];
    for (int i = 0; i < large.length; i++) {
      large[i] = (byte) (i * 31 >> 3);
    }
    claim("first", "f");
    store(clock).answered("k", "first", large, DAY);

    assertThat(claim("second", "f").answer()).isEqualTo(large);
  }

  @Test
  protected void remembersThatAnAnswerWasNotKept() throws Exception {
    claim("first", "f");
    store(clock).answered("k", "first", null, DAY);

    CallRecord second = claim("second", "f");
    assertThat(second.state()).isEqualTo(State.ANSWERED);
    assertThat(second.answer()).isNull();
  }

  @Test
  protected void aReleasedKeyIsFree() throws Exception {
    claim("first", "f1");
    store(clock).release("k", "first");

    assertThat(claim("second", "f2").state()).isEqualTo(State.CLAIMED);
  }

  @Test
  protected void onlyTheHolderAnswersOrReleases() throws Exception {
    claim("first", "f1");
    store(clock).release("k", "second");
    store(clock).answered("k", "second", ANSWER, DAY);
    assertThat(claim("third", "f3").state()).isEqualTo(State.RUNNING);

    store(clock).answered("k", "first", ANSWER, DAY);
    store(clock).release("k", "first");
    store(clock).answered("k", "first", new byte[] {'1'}, DAY);
    assertThat(claim("third", "f3").answer()).isEqualTo(ANSWER);
  }

  @Test
  protected void nothingIsLeftOfWhatWasNeverClaimed() throws Exception {
    store(clock).release("k", "first");
    store(clock).answered("k", "first", ANSWER, DAY);

    assertThat(claim("second", "f").state()).isEqualTo(State.CLAIMED);
  }

  /** Claims the key {@code k} with a lease of a minute. */
  protected final CallRecord claim(String holder, String fingerprint) throws Exception {
    return store(clock).claim("k", holder, fingerprint, MINUTE, DAY);
  }

  /** Lets time pass for the store. */
  protected final void pass(Duration time) {
    clock.pass(time);
  }

  private static <T> List<T> together(int threads, Callable<T> call) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : pool.invokeAll(Collections.nCopies(threads, call))) {
        results.add(result.get());
      }
      return results;
    } finally {
      pool.shutdownNow();
    }
  }
}
