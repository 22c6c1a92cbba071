package com.example.quickstart;

import dev.signet.CloudFunction;
import dev.signet.RequireOwner;
import dev.signet.error.FunctionException;
import dev.signet.identity.OpenId;
import dev.signet.limit.Idempotent;
import dev.signet.limit.RateLimit;
import dev.signet.user.AcrossUsers;
import dev.signet.user.CurrentUser;
import dev.signet.user.Owner;
import java.util.List;
import java.util.Optional;

/** Functions on records that belong to somebody: the owner comes from the service's own data. */
public final class OrderFunctions {

  private static final int PRICE = 21;

  private final Orders orders;

  public OrderFunctions() {
    this(Orders.TABLE);
  }

  OrderFunctions(Orders orders) {
    this.orders = orders;
  }

  @CloudFunction(value = "getOrder", description = "One of the caller's own orders")
  @RequireOwner(lookup = "ownerOf")
  public Order getOrder(String orderId) {
    return orders.find(orderId).orElseThrow();
  }

  /**
   * Returns the owner of an order; Signet calls this before getOrder. A caller cannot tell somebody
   * else's order from one that does not exist.
   */
  Optional<OpenId> ownerOf(String orderId) {
    return orders.find(orderId).map(Order::owner);
  }

  @CloudFunction(value = "listOrders", description = "The caller's own orders")
  public List<Order> listOrders(@CurrentUser Member me) {
    return orders.of(me.openId());
  }

  @CloudFunction(value = "allOrders", description = "Everybody's orders, for clerks")
  @RequireRole(Role.CLERK)
  @AcrossUsers("clerks see to the orders of all members")
  public List<Order> allOrders() {
    return orders.all();
  }

  @CloudFunction(value = "placeOrder", description = "Orders once, however often it is sent")
  @Idempotent(field = "orderNo")
  @RateLimit(permits = 10, per = "1m")
  public Order placeOrder(@CurrentUser Member me, NewOrder order) {
    if (order.quantity() < 1 || order.quantity() > 100) {
      throw new FunctionException("QUANTITY_OUT_OF_RANGE", "order 1 to 100");
    }
    // With the member's id, a number that a client makes up never meets another member's order.
    String orderId = me.id() + "-" + order.orderNo();
    return orders.addIfAbsent(new Order(me.openId(), orderId, PRICE * order.quantity()));
  }

  /**
   * An order. Signet compares its owner with the caller before it is sent, and does not send it.
   */
  public record Order(@Owner OpenId owner, String orderId, int total) {}

  public record NewOrder(String orderNo, int quantity) {}
}
