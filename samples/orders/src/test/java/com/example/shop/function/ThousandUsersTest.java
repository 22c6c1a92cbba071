package com.example.shop.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.AtOnce;
import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.simulator.CallerProfile;
import dev.signet.testing.Functions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A thousand users, 64 at a time, at two instances. */
class ThousandUsersTest {

  private static final int USERS = 1000;
  private static final int STOCK = 3 * USERS;

  @RegisterExtension final Shop shop = new Shop();

  @Test
  void everyInvariantHolds() throws Exception {
    shop.sells("tea", 100, STOCK);
    List<Functions> instances = List.of(shop.instance(), shop.instance());

    List<Callable<Long>> users =
        IntStream.range(0, USERS).<Callable<Long>>mapToObj(i -> () -> visit(instances, i)).toList();
    long distinctOrders = AtOnce.results(64, users).stream().distinct().count();

    assertEquals(USERS, distinctOrders);
    // Every tenth person also ordered in a second mini program, and was recognized later.
    assertEquals(USERS + USERS / 10, count("orders"));
    assertEquals(USERS + USERS / 10, count("accounts"));
    assertEquals(USERS, count("members WHERE merged_into IS NULL"));
    assertEquals(USERS / 10, count("members WHERE merged_into IS NOT NULL"));
    assertEquals(USERS / 3, count("payments"));
    Invariants.hold(shop.database(), "tea", STOCK);
  }

  /** A user registers, orders, repeats it elsewhere, lists it, and pays or cancels or neither. */
  private Long visit(List<Functions> instances, int number) {
    CallerProfile profile = Shop.user(Shop.APP, "oUser" + number, "uUser" + number);
    Functions here = instances.get(number % 2).as(profile);
    Functions there = instances.get((number + 1) % 2).as(profile);
    here.call("getProfile").expectOk();
    Map<String, Object> request = Shop.order("tea", 1 + number % 3);
    JsonNode order = here.call("createOrder", request).expectOk().tree();
    assertEquals(order, there.call("createOrder", request).expectOk().tree());
    JsonNode page = there.call("listOrders", Map.of("limit", 50)).expectOk().tree();
    assertEquals(1, page.path("orders").size());
    assertEquals(order, page.at("/orders/0"));
    long id = order.path("orderId").asLong();
    switch (number % 3) {
      case 0 -> here.call("cancelOrder", Map.of("orderId", id)).expectOk();
      case 1 -> shop.pay().pay(there, id, order.path("total").asLong(), "t-" + id).expectOk();
      default -> here.call("getOrder", Map.of("orderId", id)).expectOk();
    }
    if (number % 10 == 0) {
      Shop.ordered(here.as(Shop.user(Shop.OTHER_APP, "oElsewhere" + number)), "tea", 1);
      here.as(Shop.user(Shop.OTHER_APP, "oElsewhere" + number, "uUser" + number))
          .call("getOrder", Map.of("orderId", id))
          .expectOk();
    }
    return id;
  }

  private long count(String table) {
    return shop.database().number("SELECT COUNT(*) FROM " + table);
  }
}
