package com.example.shop.function;

import com.example.shop.database.Database;
import com.example.shop.model.Member;
import com.example.shop.model.NewOrder;
import com.example.shop.model.Order;
import com.example.shop.model.Page;
import com.example.shop.model.Product;
import com.example.shop.service.Orders;
import dev.signet.AllowAnonymous;
import dev.signet.CloudFunction;
import dev.signet.HandlerFactory;
import dev.signet.RequireOwner;
import dev.signet.limit.Idempotent;
import dev.signet.limit.RateLimit;
import dev.signet.user.CurrentUser;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What members do with their own orders. */
public final class OrderFunctions {

  private final Orders orders;

  OrderFunctions(Orders orders) {
    this.orders = orders;
  }

  @HandlerFactory
  static OrderFunctions create() {
    return new OrderFunctions(new Orders(Database.shared(), Clock.systemUTC()));
  }

  @CloudFunction(value = "listProducts", description = "What the shop sells")
  @AllowAnonymous
  public List<Product> listProducts() {
    return orders.products();
  }

  @CloudFunction(value = "createOrder", description = "Orders once, however often it is sent")
  @Idempotent(field = "requestKey")
  @RateLimit(permits = 20, per = "1m")
  public Order createOrder(@CurrentUser Member me, NewOrder order) {
    return orders.create(me, order);
  }

  @CloudFunction(value = "listOrders", description = "The caller's own orders, newest first")
  public Page<Order> listOrders(
      @CurrentUser Member me, Optional<@Positive Long> before, @Min(1) @Max(50) int limit) {
    return orders.page(me, before.orElse(Long.MAX_VALUE), limit);
  }

  @CloudFunction(value = "getOrder", description = "One of the caller's own orders")
  @RequireOwner(lookup = "ownerOf")
  public Order getOrder(long orderId) {
    return orders.find(orderId).orElseThrow();
  }

  @CloudFunction(value = "cancelOrder", description = "Cancels an order that is not paid")
  @RequireOwner(lookup = "ownerOf")
  public Order cancelOrder(@CurrentUser Member me, long orderId) {
    return orders.cancel(me, orderId);
  }

  /** Signet compares this with the caller's member before getOrder and cancelOrder run. */
  Optional<Long> ownerOf(long orderId) {
    return orders.ownerOf(orderId);
  }
}
