package com.example.orders.controller;

import com.example.orders.member.RequireRole;
import com.example.orders.model.Order;
import com.example.orders.model.Role;
import com.example.orders.service.OrderService;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What only administrators may see. The requirement of the class holds for each of its methods. */
@RestController
@RequestMapping("/admin")
@RequireRole(Role.ADMIN)
public class AdminController {

  private final OrderService orders;

  public AdminController(OrderService orders) {
    this.orders = orders;
  }

  @GetMapping("/orders")
  public ApiResponse<List<Order>> all() {
    return ApiResponse.ok(orders.all());
  }
}
