package dev.signet.push.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.error.FunctionException;
import dev.signet.push.PushMessage;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class OnceTest {

  private final DeliveryMemory memory = DeliveryMemory.ofInstance();
  private int calls;

  @Test
  void aMessageIsToldOnce() throws Exception {
    tell("1");
    tell("1");
    tell("2");

    assertThat(calls).isEqualTo(2);
  }

  @Test
  void aMessageThatFailedIsToldAgain() throws Exception {
    assertThatThrownBy(
            () ->
                Callbacks.once(
                    memory,
                    message("1"),
                    () -> {
                      throw new IllegalStateException("broken");
                    }))
        .isInstanceOf(IllegalStateException.class);
    tell("1");

    assertThat(calls).isEqualTo(1);
  }

  @Test
  void aRepetitionDuringTheFirstCallIsRefusedSoThatItComesAgain() throws Exception {
    CompletableFuture<Void> first = new CompletableFuture<>();
    Object stage = Callbacks.once(memory, message("1"), () -> first);

    assertThatThrownBy(() -> tell("1"))
        .isInstanceOfSatisfying(
            FunctionException.class, e -> assertThat(e.code()).isEqualTo("PUSH_IN_PROGRESS"));
    first.complete(null);
    assertThat((CompletableFuture<?>) stage).isCompleted();
    tell("1");
    assertThat(calls).isZero();
  }

  @Test
  void aStageThatFailsIsToldAgain() throws Exception {
    Callbacks.once(
        memory, message("1"), () -> CompletableFuture.failedFuture(new IllegalStateException()));
    tell("1");

    assertThat(calls).isEqualTo(1);
  }

  @Test
  void theOldestIsForgottenFirst() {
    DeliveryMemory small = new InstanceMemory(2);
    for (String id : new String[] {"1", "2", "3"}) {
      assertThat(small.begin(id)).isEqualTo(DeliveryMemory.State.NEW);
      small.end(id, true);
    }

    assertThat(small.begin("3")).isEqualTo(DeliveryMemory.State.TOLD);
    assertThat(small.begin("2")).isEqualTo(DeliveryMemory.State.TOLD);
    assertThat(small.begin("1")).isEqualTo(DeliveryMemory.State.NEW);
  }

  private void tell(String id) throws Exception {
    Callbacks.once(memory, message(id), () -> ++calls);
  }

  private static PushMessage message(String id) {
    return PushMessage.of(
        Map.of(
            "FromUserName",
            "oUser",
            "ToUserName",
            "gh_1",
            "CreateTime",
            1,
            "MsgType",
            "text",
            "MsgId",
            id));
  }
}
