package com.example.shop.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.error.ErrorCode;
import dev.signet.testing.CallResult;
import dev.signet.testing.Functions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a member does with orders. */
class OrdersTest {

  @RegisterExtension final Shop shop = new Shop();

  private Functions user;
  private Functions other;

  @BeforeEach
  void sellTea() {
    shop.sells("tea", 6800, 10);
    Functions instance = shop.instance();
    user = instance.as(Shop.user("oUser"));
    other = instance.as(Shop.user("oOther"));
  }

  @Test
  void anybodySeesTheProducts() {
    JsonNode products = shop.instance().call("listProducts").expectOk().tree();

    assertEquals(1, products.size());
    assertEquals("tea", products.at("/0/sku").asText());
    assertEquals(6800, products.at("/0/price").asInt());
    assertEquals(10, products.at("/0/stock").asInt());
  }

  @Test
  void anOrderTakesItsPiecesAndHasTheirTotal() {
    JsonNode order = user.call("createOrder", Shop.order("tea", 3)).expectOk().tree();

    assertEquals("tea", order.path("sku").asText());
    assertEquals(3, order.path("quantity").asInt());
    assertEquals(20400, order.path("total").asInt());
    assertEquals("PENDING", order.path("status").asText());
    assertEquals("2026-01-01T00:00:00Z", order.path("createdAt").asText());
    assertFalse(order.has("memberId"));
    assertEquals(7, shop.stock("tea"));
  }

  @Test
  void aMemberFindsTheOrderAndListsIt() {
    CallResult created = user.call("createOrder", Shop.order("tea", 1)).expectOk();

    assertEquals(created.tree(), user.call("getOrder", number(created)).expectOk().tree());
    JsonNode page = user.call("listOrders", Map.of("limit", 5)).expectOk().tree();
    assertEquals(created.tree(), page.at("/orders/0"));
    assertEquals(1, page.path("orders").size());
    assertTrue(page.path("next").isNull());
  }

  @Test
  void aCancelledOrderGivesItsPiecesBackOnce() {
    CallResult created = user.call("createOrder", Shop.order("tea", 3)).expectOk();
    for (int i = 0; i < 3; i++) {
      CallResult cancelled = user.call("cancelOrder", number(created)).expectOk();
      assertEquals("CANCELLED", cancelled.tree().path("status").asText());
    }

    assertEquals(10, shop.stock("tea"));
  }

  @Test
  void aPaidOrderStays() {
    long order = Shop.ordered(user, "tea", 1);
    shop.pay().pay(shop.instance(), order, 6800, "t-1").expectOk();

    user.call("cancelOrder", Map.of("orderId", order)).expectCode("ORDER_PAID");
    assertEquals(9, shop.stock("tea"));
  }

  @Test
  void moreThanThereIsCannotBeOrdered() {
    Shop.ordered(user, "tea", 8);
    other.call("createOrder", Shop.order("tea", 3)).expectCode("OUT_OF_STOCK");
    Shop.ordered(other, "tea", 2);

    assertEquals(0, shop.stock("tea"));
    user.call("createOrder", Shop.order("tea", 1)).expectCode("OUT_OF_STOCK");
    assertEquals(0, shop.stock("tea"));
    assertEquals(2, shop.database().number("SELECT COUNT(*) FROM orders"));
  }

  @Test
  void aProductThatTheShopDoesNotSellCannotBeOrdered() {
    user.call("createOrder", Shop.order("TEA", 1)).expectCode("PRODUCT_UNKNOWN");
  }

  @Test
  void anOrderIsCreatedOnceHoweverOftenItIsSentToOneInstance() {
    Map<String, Object> order = Shop.order("a-request-key", "tea", 2);
    String first = user.call("createOrder", order).expectOk().json();

    assertEquals(first, user.call("createOrder", order).expectOk().json());
    user.call("createOrder", Shop.order("a-request-key", "tea", 3))
        .expectCode(ErrorCode.IDEMPOTENCY_KEY_REUSED);
    assertEquals(8, shop.stock("tea"));
  }

  @Test
  void anOrderIsCreatedOnceThoughTheSecondInstanceKnowsNothingOfTheFirst() {
    Map<String, Object> order = Shop.order("a-request-key", "tea", 2);
    String first = user.call("createOrder", order).expectOk().json();

    Functions second = shop.instance().as(Shop.user("oUser"));
    assertEquals(first, second.call("createOrder", order).expectOk().json());
    second.call("createOrder", Shop.order("another-key", "tea", 1)).expectOk();
    user.call("createOrder", Shop.order("another-key", "tea", 2)).expectCode("ORDER_KEY_REUSED");
    assertEquals(7, shop.stock("tea"));
  }

  @Test
  void aRequestKeyBelongsToItsMember() {
    user.call("createOrder", Shop.order("a-request-key", "tea", 2)).expectOk();
    other.call("createOrder", Shop.order("a-request-key", "tea", 2)).expectOk();

    assertEquals(6, shop.stock("tea"));
  }

  @Test
  void requestKeysThatDifferInCaseOnlyAreTwoOrders() {
    user.call("createOrder", Shop.order("a-request-key", "tea", 2)).expectOk();
    user.call("createOrder", Shop.order("A-Request-Key", "tea", 2)).expectOk();

    assertEquals(6, shop.stock("tea"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"getOrder", "cancelOrder"})
  void anothersOrderAndOneThatIsNotThereGetTheSameAnswer(String function) {
    long order = Shop.ordered(user, "tea", 1);

    CallResult anothers = other.call(function, Map.of("orderId", order));
    CallResult unknown = other.call(function, Map.of("orderId", order + 1000));

    assertEquals(withoutId(unknown), withoutId(anothers));
    assertEquals(unknown.httpStatus(), anothers.httpStatus());
    assertFalse(anothers.isOk());
    user.call("getOrder", Map.of("orderId", order)).expectOk();
    assertEquals(9, shop.stock("tea"));
  }

  @Test
  void nobodyListsTheOrdersOfAnother() {
    Shop.ordered(user, "tea", 1);

    assertEquals(
        0, other.call("listOrders", Map.of("limit", 50)).expectOk().tree().path("orders").size());
  }

  @ParameterizedTest
  @CsvSource({
    "short, tea, 1, requestKey",
    "a key with spaces, tea, 1, requestKey",
    "a-request-key, ' ', 1, sku",
    "a-request-key, tea, 0, quantity",
    "a-request-key, tea, -1, quantity",
    "a-request-key, tea, 100, quantity"
  })
  void anOrderThatIsNotOneIsRefusedAndItsPlaceIsNamed(
      String key, String sku, int quantity, String place) {
    user.call("createOrder", Shop.order(key, sku, quantity)).expectViolation(place);

    assertEquals(10, shop.stock("tea"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"requestKey", "sku", "quantity"})
  void anOrderWithoutAFieldIsRefused(String field) {
    Map<String, Object> order = new HashMap<>(Shop.order("tea", 1));
    order.remove(field);

    user.call("createOrder", order).expectCode(ErrorCode.INVALID_ARGUMENT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"limit\":0}", "{\"limit\":51}", "{\"limit\":-1}"})
  void aPageHasOneToFiftyOrders(String payload) {
    user.call("listOrders", payload).expectViolation("limit");
  }

  @Test
  void aPageBeginsAtAKeyThatIsPositive() {
    user.call("listOrders", Map.of("before", 0, "limit", 1)).expectViolation("before");
  }

  private static Map<String, Object> number(CallResult order) {
    return Map.of("orderId", order.tree().path("orderId").asLong());
  }

  private static String withoutId(CallResult result) {
    return result.json().replace(result.requestId(), "");
  }
}
