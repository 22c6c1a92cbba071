package com.example.shop.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.shop.AtOnce;
import dev.signet.testing.CallResult;
import dev.signet.testing.Functions;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Calls at the same moment to two instances, which only the database keeps apart. */
class AtOnceTest {

  private static final int STOCK = 10;

  @RegisterExtension final Shop shop = new Shop();

  private List<Functions> instances;

  @BeforeEach
  void sellTea() {
    shop.sells("tea", 100, STOCK);
    instances = List.of(shop.instance(), shop.instance());
  }

  @AfterEach
  void everythingIsInOrder() {
    Invariants.hold(shop.database(), "tea", STOCK);
  }

  @Test
  void creationsWithOneKeyAreOneOrder() throws Exception {
    Map<String, Object> order = Shop.order("a-request-key", "tea", 2);

    Set<String> answers =
        AtOnce.run(8, i -> user(i).call("createOrder", order)).stream()
            .map(result -> result.expectOk().json())
            .collect(Collectors.toSet());

    assertEquals(1, answers.size());
    assertEquals(STOCK - 2, shop.stock("tea"));
  }

  @Test
  void theLastPiecesAreSoldOnce() throws Exception {
    List<String> outcomes =
        AtOnce.run(
                16,
                i ->
                    instances
                        .get(i % 2)
                        .as(Shop.user("oUser" + i))
                        .call("createOrder", Shop.order("tea", 3)))
            .stream()
            .map(CallResult::outcome)
            .toList();

    assertEquals(3, Collections.frequency(outcomes, "OK"));
    assertEquals(13, Collections.frequency(outcomes, "OUT_OF_STOCK"));
    assertEquals(1, shop.stock("tea"));
  }

  @Test
  void cancellationsOfOneOrderGiveItsPiecesBackOnce() throws Exception {
    Map<String, Object> order = Map.of("orderId", Shop.ordered(user(0), "tea", 3));

    AtOnce.run(8, i -> user(i).call("cancelOrder", order)).forEach(CallResult::expectOk);

    assertEquals(STOCK, shop.stock("tea"));
  }

  @RepeatedTest(5)
  void aCancellationAndAPaymentEndInOneOfTwoWays() throws Exception {
    long order = Shop.ordered(user(0), "tea", 3);

    List<CallResult> results =
        AtOnce.run(
            2,
            i ->
                i == 0
                    ? user(0).call("cancelOrder", Map.of("orderId", order))
                    : shop.pay().pay(instances.get(1), order, 300, "t-1"));

    results.get(1).expectOk();
    String status = shop.database().texts("SELECT status FROM orders").get(0);
    String refundDue =
        shop.database().texts("SELECT COUNT(*) FROM payments WHERE refund_due = TRUE").get(0);
    assertTrue(
        List.of("OK CANCELLED 1", "ORDER_PAID PAID 0")
            .contains(results.get(0).outcome() + " " + status + " " + refundDue));
  }

  private Functions user(int i) {
    return instances.get(i % 2).as(Shop.user("oUser"));
  }
}
