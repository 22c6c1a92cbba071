package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.identity.Requirement;
import dev.signet.limit.CallStore;
import dev.signet.limit.MemoryCallStore;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Tests whose answers are remembered where the application has users of its own. */
class IdempotencyOfUsersTest {

  private final AtomicInteger runs = new AtomicInteger();
  private final CallStore store = new MemoryCallStore();

  @Test
  void anOpenidThatNowBelongsToAnotherUserGetsNoAnswerOfTheFormerOne() {
    assertThat(Probe.text(orderOf("Lin", false).run())).isEqualTo("\"order 1\"");
    assertThat(Probe.text(orderOf("Lin", false).run())).isEqualTo("\"order 1\"");

    assertThat(Probe.text(orderOf("Wu", false).run())).isEqualTo("\"order 2\"");
  }

  @Test
  void aCallThatMadeItsUserKnownIsStillKnownAgain() {
    assertThat(Probe.text(orderOf(null, true).run())).isEqualTo("\"order 1\"");
    assertThat(Probe.text(orderOf("Lin", true).run())).isEqualTo("\"order 1\"");
  }

  @Test
  void anIdWithoutATextOfItsOwnLetsNoRepeatedCallRunAgain() {
    for (int i = 0; i < 2; i++) {
      Probe probe = orderOf("Lin", false);
      probe.userId = user -> new Object();
      assertThat(Probe.text(probe.run())).isEqualTo("\"order 1\"");
    }
  }

  /** Returns a call for this user of the application; null for none. */
  private Probe orderOf(String user, boolean mayBeUnknown) {
    Probe probe =
        new Probe(
            FunctionDescriptor.of("order", Requirement.CALLER)
                .withPayload()
                .withIdempotency(60)
                .withUser(mayBeUnknown));
    probe.store = store;
    probe.key = payload -> "7";
    probe.user = payload -> "order " + runs.incrementAndGet();
    probe.finder = caller -> Optional.ofNullable(user);
    return probe;
  }
}
