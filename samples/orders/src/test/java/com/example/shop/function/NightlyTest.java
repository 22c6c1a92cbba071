package com.example.shop.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.AtOnce;
import dev.signet.error.ErrorCode;
import dev.signet.simulator.Entrance;
import dev.signet.testing.CallResult;
import dev.signet.testing.Functions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders that nobody pays. */
class NightlyTest {

  private static final Duration DAY = Duration.ofHours(24);

  @RegisterExtension final Shop shop = new Shop();

  private Functions instance;
  private Functions user;

  @BeforeEach
  void sellTea() {
    shop.sells("tea", 100, 10);
    instance = shop.instance();
    user = instance.as(Shop.user("oUser"));
  }

  @Test
  void anOrderThatNobodyPaidInADayIsCancelledAndItsPiecesComeBack() {
    long order = Shop.ordered(user, "tea", 3);
    shop.clock().advance(DAY.plusMillis(1));
    night().expectOk();

    assertEquals("CANCELLED", status(order));
    assertEquals(10, shop.stock("tea"));
  }

  @Test
  void youngAndPaidOrdersStay() {
    long paid = Shop.ordered(user, "tea", 1);
    long cancelled = Shop.ordered(user, "tea", 1);
    shop.pay().pay(instance, paid, 100, "t-1").expectOk();
    user.call("cancelOrder", Map.of("orderId", cancelled)).expectOk();
    shop.clock().advance(Duration.ofMillis(1));
    long young = Shop.ordered(user, "tea", 1);
    shop.clock().advance(DAY);
    night().expectOk();

    assertEquals(
        List.of("PAID", "CANCELLED", "PENDING"),
        List.of(status(paid), status(cancelled), status(young)));
    assertEquals(8, shop.stock("tea"));
  }

  @Test
  void theSecondRunOfANightFindsNothing() {
    Shop.ordered(user, "tea", 3);
    shop.clock().advance(DAY.plusMillis(1));
    night().expectOk();
    night().expectOk();

    assertEquals(10, shop.stock("tea"));
  }

  @Test
  void moreOrdersThanOneBatchAreClosedByTwoInstancesAtOnceAndEachOnce() throws Exception {
    Shop.ordered(user, "tea", 1);
    for (int i = 0; i < 249; i++) {
      shop.database()
          .change(
              "INSERT INTO orders (member_id, created_by, request_key, sku, quantity, total, status,"
                  + " created_at) SELECT member_id, created_by, ?, sku, quantity, total, status,"
                  + " created_at FROM orders WHERE id = (SELECT MIN(id) FROM orders)",
              "key-" + i);
    }
    shop.clock().advance(DAY.plusMillis(1));
    List<Functions> instances = List.of(instance, shop.instance());

    AtOnce.run(2, i -> instances.get(i).as("timer").call("closeUnpaidOrders"))
        .forEach(CallResult::expectOk);

    assertEquals(
        250, shop.database().number("SELECT COUNT(*) FROM orders WHERE status = 'CANCELLED'"));
    assertEquals(9 + 250, shop.stock("tea"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "second-user", "anonymous", "payment-callback", "message-push"})
  void nobodyButTheTimerRunsIt(String caller) {
    Shop.ordered(user, "tea", 3);
    shop.clock().advance(DAY.plusMillis(1));

    instance.as(caller).call("closeUnpaidOrders").expectCode(ErrorCode.NOT_FOUND);
    instance
        .as(caller)
        .through(Entrance.EVENT)
        .call("closeUnpaidOrders", Map.of("Type", "Timer", "TriggerName", "everyNight"))
        .expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
    assertEquals(7, shop.stock("tea"));
  }

  private CallResult night() {
    return instance.as("timer").call("closeUnpaidOrders");
  }

  private String status(long order) {
    return user.call("getOrder", Map.of("orderId", order))
        .expectOk()
        .tree()
        .path("status")
        .asText();
  }
}
