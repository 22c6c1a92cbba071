package com.example.shop.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.error.ErrorCode;
import dev.signet.testing.Functions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages of orders, while orders come and go. */
class PagesTest {

  @RegisterExtension final Shop shop = new Shop();

  private Functions user;
  private Functions other;
  private final List<Long> created = new ArrayList<>();

  @BeforeEach
  void orderSevenTimes() {
    shop.sells("tea", 100, 100);
    Functions instance = shop.instance();
    user = instance.as(Shop.user("oUser"));
    other = instance.as(Shop.user("oOther"));
    for (int i = 0; i < 7; i++) {
      created.add(Shop.ordered(user, "tea", 1));
      Shop.ordered(other, "tea", 1);
    }
    Collections.reverse(created);
  }

  @Test
  void pagesSkipAndRepeatNothingThoughOrdersComeInBetween() {
    List<Long> seen = new ArrayList<>();
    Map<String, Object> request = Map.of("limit", 2);
    int pages = 0;
    for (JsonNode next = null; next == null || !next.isNull(); pages++) {
      JsonNode page = user.call("listOrders", request).expectOk().tree();
      page.path("orders").forEach(order -> seen.add(order.path("orderId").asLong()));
      next = page.path("next");
      request = Map.of("limit", 2, "before", next.asLong());
      Shop.ordered(user, "tea", 1);
    }

    assertEquals(created, seen);
    assertEquals(4, pages);
  }

  @Test
  void aPageThatHoldsTheLastOrderIsTheLast() {
    JsonNode exactly = user.call("listOrders", Map.of("limit", 7)).expectOk().tree();
    JsonNode less = user.call("listOrders", Map.of("limit", 6)).expectOk().tree();

    assertTrue(exactly.path("next").isNull());
    assertEquals(created.get(5), less.path("next").asLong());
  }

  @Test
  void thePagesOfAnAdministratorHaveEverybodysOrders() {
    Functions clerk = other;
    shop.promote("oOther");
    JsonNode first = clerk.call("allOrders", Map.of("limit", 10)).expectOk().tree();
    JsonNode second =
        clerk
            .call("allOrders", Map.of("limit", 10, "before", first.path("next").asLong()))
            .expectOk()
            .tree();

    assertEquals(10, first.path("orders").size());
    assertEquals(4, second.path("orders").size());
    assertTrue(second.path("next").isNull());
    assertEquals(2, second.path("orders").findValuesAsText("customer").stream().distinct().count());
  }

  @Test
  void onlyAnAdministratorSeesEverybodysOrders() {
    Map<String, Object> request = Map.of("limit", 10);
    user.call("allOrders", request).expectCode(ErrorCode.PERMISSION_DENIED);
    shop.promote("oOther");

    user.call("allOrders", request).expectCode(ErrorCode.PERMISSION_DENIED);
    String seen = other.call("allOrders", request).expectOk().json();
    assertFalse(seen.contains("oUser"));
    other.call("allOrders", Map.of("limit", 51)).expectViolation("limit");
  }
}
