package dev.signet.limit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.limit.CallRecord;
import dev.signet.limit.CallRecord.State;
import dev.signet.limit.CallStore;
import dev.signet.limit.MemoryCallStore;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MemoryCallStoreTest extends CallStoreContract {

  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration DAY = Duration.ofDays(1);

  private CallStore made;

  @Override
  protected synchronized CallStore store(Clock clock) {
    if (made == null) {
      made = new MemoryCallStore(100, CallStore.MAX_ANSWER_BYTES, clock);
    }
    return made;
  }

  @Test
  void aRunningCallKeepsItsKeyBeyondItsLeaseSinceItsProcessLives() throws Exception {
    claim("first", "f");
    pass(Duration.ofHours(1));
    assertThat(claim("second", "f").state()).isEqualTo(State.RUNNING);

    pass(DAY);
    assertThat(claim("second", "f").state()).isEqualTo(State.CLAIMED);
  }

  @Test
  void refusesAKeyWhenItIsFull() {
    SetClock clock = new SetClock();
    MemoryCallStore store = new MemoryCallStore(2, 0, clock);
    store.take("rate", 1, MINUTE);
    store.claim("call", "first", "f", MINUTE, DAY);

    assertThatThrownBy(() -> store.take("other", 1, MINUTE))
        .isInstanceOf(MemoryCallStore.FullException.class)
        .hasMessageContaining("2 keys");
    assertThatThrownBy(() -> store.claim("other", "second", "f", MINUTE, DAY))
        .isInstanceOf(MemoryCallStore.FullException.class);
    assertThat(store.take("rate", 1, MINUTE)).isPositive();

    clock.pass(MINUTE);
    assertThat(store.claim("other", "second", "f", MINUTE, DAY).state()).isEqualTo(State.CLAIMED);
  }

  @Test
  void aClockThatGoesBackKeepsNobodyOutForLongerThanTheTimeOfARate() {
    SetClock clock = new SetClock();
    MemoryCallStore store = new MemoryCallStore(1, 0, clock);
    store.take("rate", 1, MINUTE);
    clock.pass(DAY.negated());

    assertThat(store.take("rate", 1, MINUTE)).isZero();
    assertThat(store.take("rate", 1, MINUTE)).isEqualTo(MINUTE);
  }

  @Test
  void aClockThatGoesBackDoesNotKeepAFullStoreFromBeingCleaned() {
    SetClock clock = new SetClock();
    MemoryCallStore store = new MemoryCallStore(1, 0, clock);
    store.take("rate", 1, MINUTE);
    assertThatThrownBy(() -> store.take("other", 1, MINUTE))
        .isInstanceOf(MemoryCallStore.FullException.class);
    clock.pass(DAY.negated());
    store.take("rate", 1, MINUTE);
    clock.pass(MINUTE);

    assertThat(store.take("other", 1, MINUTE)).isZero();
  }

  @Test
  void anAnswerWithoutRoomIsRememberedWithoutItsBytes() {
    SetClock clock = new SetClock();
    MemoryCallStore store = new MemoryCallStore(10, 3, clock);
    store.claim("a", "1", "f", MINUTE, DAY);
    store.answered("a", "1", new byte[2], DAY);
    store.claim("b", "2", "f", MINUTE, DAY);
    store.answered("b", "2", new byte[2], DAY);

    assertThat(store.claim("a", "3", "f", MINUTE, DAY).answer()).hasSize(2);
    CallRecord second = store.claim("b", "3", "f", MINUTE, DAY);
    assertThat(second.state()).isEqualTo(State.ANSWERED);
    assertThat(second.answer()).isNull();

    clock.pass(DAY);
    store.claim("a", "4", "f", MINUTE, DAY);
    store.claim("b", "4", "f", MINUTE, DAY);
    store.answered("b", "4", new byte[3], DAY);
    assertThat(store.claim("b", "5", "f", MINUTE, DAY).answer()).hasSize(3);
  }

  @Test
  void doesNotWaitForACallThatHasEnded() throws Exception {
    SetClock clock = new SetClock();
    MemoryCallStore store = new MemoryCallStore(10, 10, clock);
    store.awaitEnd("k", DAY);
    store.claim("k", "1", "f", MINUTE, DAY);
    store.answered("k", "1", new byte[2], DAY);
    store.awaitEnd("k", DAY);
  }
}
