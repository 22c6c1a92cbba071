package com.example.shop.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.example.shop.AtOnce;
import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.error.ErrorCode;
import dev.signet.testing.CallResult;
import dev.signet.testing.Functions;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The database server is killed three times while users order, and nothing is lost or doubled. */
class KilledUnderLoadTest {

  private static final int USERS = 320;
  private static final int THREADS = 16;
  private static final int KILLS = 3;
  private static final int STOCK = 3 * USERS;

  /** More than any call needs: while the server is down, one takes three seconds. */
  private static final int ATTEMPTS = 30;

  @RegisterExtension final Shop shop = new Shop();

  private final Semaphore unavailable = new Semaphore(0);

  @Test
  void whatWasAcknowledgedIsThereOnceAndWhatWasNotIsThereOnceWhenItIsRepeated() throws Exception {
    shop.sells("tea", 100, STOCK);
    List<Functions> instances = List.of(shop.instance(), shop.instance());
    List<CountDownLatch> moments = new ArrayList<>();
    for (int i = 1; i <= KILLS; i++) {
      moments.add(new CountDownLatch(i * USERS / (KILLS + 1)));
    }

    List<Callable<JsonNode>> work = new ArrayList<>();
    work.add(() -> killAt(moments));
    for (int i = 0; i < USERS; i++) {
      int number = i;
      work.add(() -> order(instances, number, moments));
    }
    List<JsonNode> orders = AtOnce.results(THREADS + 1, work).subList(1, USERS + 1);

    assertEquals(USERS, new HashSet<>(orders).size());
    assertEquals(USERS, shop.database().number("SELECT COUNT(*) FROM orders"));
    assertEquals(USERS, shop.database().number("SELECT COUNT(*) FROM members"));
    Invariants.hold(shop.database(), "tea", STOCK);
    for (int i = 0; i < USERS; i += 40) {
      Functions later = instances.get((i + 1) % 2).as(Shop.user("oUser" + i));
      assertEquals(
          orders.get(i).path("orderId"),
          later.call("createOrder", request(i)).expectOk().tree().path("orderId"));
    }
  }

  private JsonNode killAt(List<CountDownLatch> moments) throws InterruptedException {
    for (CountDownLatch moment : moments) {
      assertTrue(moment.await(2, TimeUnit.MINUTES), "too few orders were acknowledged");
      shop.database().kill();
      unavailable.drainPermits();
      assertTrue(unavailable.tryAcquire(1, TimeUnit.MINUTES), "no call met a server that is down");
      shop.database().restart();
    }
    return null;
  }

  /** A user orders, and cancels or pays or neither, and repeats each until it is acknowledged. */
  private JsonNode order(List<Functions> instances, int number, List<CountDownLatch> moments) {
    Functions instance = instances.get(number % 2);
    Functions user = instance.as(Shop.user("oUser" + number));
    JsonNode order = acknowledged(() -> user.call("createOrder", request(number))).tree();
    long id = order.path("orderId").asLong();
    switch (number % 3) {
      case 0 -> acknowledged(() -> user.call("cancelOrder", Map.of("orderId", id)));
      case 1 ->
          acknowledged(() -> shop.pay().pay(instance, id, order.path("total").asLong(), "t-" + id));
      default -> acknowledged(() -> user.call("getOrder", Map.of("orderId", id)));
    }
    moments.forEach(CountDownLatch::countDown);
    return order;
  }

  private static Map<String, Object> request(int number) {
    return Shop.order("request-of-" + number, "tea", 1 + number % 3);
  }

  private CallResult acknowledged(Supplier<CallResult> call) {
    for (int i = 0; i < ATTEMPTS; i++) {
      CallResult result = call.get();
      if (!result.outcome().equals(ErrorCode.UNAVAILABLE.name())) {
        return result.expectOk();
      }
      unavailable.release();
    }
    throw new AssertionError("the shop did not recover");
  }
}
