package com.example.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.quickstart.OrderFunctions.Order;
import dev.signet.error.ErrorCode;
import dev.signet.identity.OpenId;
import dev.signet.testing.CallResult;
import dev.signet.testing.Functions;
import dev.signet.testing.WithCaller;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests orders with a table of their own, so that no test sees the orders of another. */
@WithCaller
class OrderFunctionsTest {

  private static final Map<String, Object> TWO = Map.of("orderNo", "tea", "quantity", 2);

  private final Orders orders = new Orders();

  @Test
  void listOrdersShowsEachMemberTheirOwn(Functions functions) {
    assertEquals(List.of("A-1"), ids(functions.call("listOrders")));
    assertEquals(List.of("B-1"), ids(functions.as("second-user").call("listOrders")));
  }

  @Test
  void anotherMembersOrderDoesNotLeaveWhenAQueryForgetsItsCondition(Functions functions) {
    Orders forgetful =
        new Orders() {
          @Override
          List<Order> of(OpenId owner) {
            return all();
          }
        };
    on(forgetful, functions).call("listOrders").expectCode(ErrorCode.INTERNAL);
  }

  @Test
  void allOrdersIsForClerks(Functions functions) {
    functions.call("allOrders").expectCode(ErrorCode.PERMISSION_DENIED);
    assertEquals(List.of("A-1", "B-1"), ids(functions.as("second-user").call("allOrders")));
  }

  @Test
  void placeOrderOrdersOnceHoweverOftenItIsSent(Functions functions) {
    Functions shop = on(orders, functions);
    String first = shop.call("placeOrder", TWO).expectOk().json();

    assertEquals(first, shop.call("placeOrder", TWO).json());
    shop.call("placeOrder", Map.of("orderNo", "tea", "quantity", 3))
        .expectCode(ErrorCode.IDEMPOTENCY_KEY_REUSED);
    assertEquals(3, orders.all().size());
  }

  @Test
  void anOrderNumberBelongsToItsMember(Functions functions) {
    Functions shop = on(orders, functions);
    shop.call("placeOrder", TWO).expectOk();
    shop.as("second-user").call("placeOrder", TWO).expectOk();
    assertEquals(4, orders.all().size());
  }

  @Test
  void placeOrderIsPermittedTenTimesAMinute(Functions functions) {
    Functions shop = on(orders, functions);
    for (int i = 0; i < 10; i++) {
      shop.call("placeOrder", TWO).expectOk();
    }
    shop.call("placeOrder", TWO).expectCode(ErrorCode.RESOURCE_EXHAUSTED);
  }

  @Test
  void anOrderHasAQuantity(Functions functions) {
    on(orders, functions)
        .call("placeOrder", Map.of("orderNo", "tea", "quantity", 0))
        .expectCode("QUANTITY_OUT_OF_RANGE");
  }

  private static Functions on(Orders orders, Functions functions) {
    OrderFunctions target = new OrderFunctions(orders);
    MemberResolver members = new MemberResolver();
    return functions.with(
        new OrderFunctions_Signet.ListOrders(target, members),
        new OrderFunctions_Signet.PlaceOrder(target, members));
  }

  private static List<String> ids(CallResult result) {
    return result.expectOk().tree().findValuesAsText("orderId");
  }
}
