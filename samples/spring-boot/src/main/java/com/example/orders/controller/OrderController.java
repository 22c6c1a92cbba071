package com.example.orders.controller;

import com.example.orders.model.Member;
import com.example.orders.model.Order;
import com.example.orders.service.OrderService;
import dev.signet.user.CurrentUser;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own orders. A request without a verified identity does not reach these methods. */
@RestController
@RequestMapping("/orders")
public class OrderController {

  private final OrderService orders;

  public OrderController(OrderService orders) {
    this.orders = orders;
  }

  @GetMapping
  public ApiResponse<List<Order>> mine(@CurrentUser Member me) {
    return ApiResponse.ok(orders.of(me));
  }

  @GetMapping("/{id}")
  public ApiResponse<Order> one(@CurrentUser Member me, @PathVariable long id) {
    return ApiResponse.ok(orders.find(me, id));
  }

  @PostMapping
  public ApiResponse<Placed> place(@CurrentUser Member me, @RequestBody NewOrder order) {
    return ApiResponse.ok(new Placed(orders.place(me, order.sku(), order.quantity())));
  }

  public record NewOrder(String sku, int quantity) {}

  public record Placed(int total) {}
}
