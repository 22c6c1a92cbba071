package dev.signet.limit.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.WxContext;
import dev.signet.limit.CallRecord;
import dev.signet.limit.CallStoreException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RecentDeliveriesTest {

  private static final Duration TIME = Duration.ofMinutes(1);

  private final AtomicLong now = new AtomicLong(Long.MAX_VALUE);
  private final RecentDeliveries recent = new RecentDeliveries(2, now::get);

  @Test
  void theOldestIsForgottenFirstAndNoneIsRefused() {
    for (String id : new String[] {"1", "2", "3"}) {
      assertThat(claim(id)).isEqualTo(CallRecord.State.CLAIMED);
      recent.answered(id, "holder", null, TIME);
    }

    assertThat(claim("3")).isEqualTo(CallRecord.State.ANSWERED);
    assertThat(claim("2")).isEqualTo(CallRecord.State.ANSWERED);
    assertThat(claim("1")).isEqualTo(CallRecord.State.CLAIMED);
  }

  @Test
  void oneThatRunsIsKnownAndOneThatFailedIsNot() {
    claim("1");
    assertThat(claim("1")).isEqualTo(CallRecord.State.RUNNING);

    recent.release("1", "another");
    assertThat(claim("1")).isEqualTo(CallRecord.State.RUNNING);
    recent.release("1", "holder");
    assertThat(claim("1")).isEqualTo(CallRecord.State.CLAIMED);
  }

  @Test
  void oneThatNeverEndsIsToldAgainAfterItsLease() {
    claim("1");
    now.addAndGet(TIME.toNanos() - 1);
    assertThat(claim("1")).isEqualTo(CallRecord.State.RUNNING);

    now.addAndGet(1);
    assertThat(recent.claim("1", "second", "f", TIME, TIME).state())
        .isEqualTo(CallRecord.State.CLAIMED);
    recent.release("1", "holder");
    assertThat(claim("1")).isEqualTo(CallRecord.State.RUNNING);
  }

  @Test
  void keysThatClientsChooseDoNotUseUpTheRoomOfDeliveries() {
    CallGuard guard = CallGuard.inMemory();
    WxContext client = WxContext.direct(OpenId.of("oUser_A"), AppId.of("wx1")).build();

    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 1_000_000; i++) {
                guard.claim("order", client, null, "key " + i, TIME, "f", () -> TIME);
              }
            })
        .isInstanceOf(CallStoreException.class);

    assertThat(guard.tell("paid", "o-1", TIME, TIME).isTold()).isFalse();
  }

  private CallRecord.State claim(String id) {
    return recent.claim(id, "holder", "f", TIME, TIME).state();
  }
}
