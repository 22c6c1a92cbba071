package com.example.shop.function;

import com.example.shop.access.RequireRole;
import com.example.shop.database.Database;
import com.example.shop.model.AdminOrder;
import com.example.shop.model.Page;
import com.example.shop.model.Role;
import com.example.shop.service.Payments;
import dev.signet.CloudFunction;
import dev.signet.HandlerFactory;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Positive;
import java.time.Clock;
import java.util.Optional;

/** What administrators see. */
public final class AdminFunctions {

  private final Payments payments;

  AdminFunctions(Payments payments) {
    this.payments = payments;
  }

  @HandlerFactory
  static AdminFunctions create() {
    return new AdminFunctions(new Payments(Database.shared(), Clock.systemUTC()));
  }

  @CloudFunction(value = "allOrders", description = "Everybody's orders, newest first")
  @RequireRole(Role.ADMIN)
  public Page<AdminOrder> allOrders(Optional<@Positive Long> before, @Min(1) @Max(50) int limit) {
    return payments.orders(before.orElse(Long.MAX_VALUE), limit);
  }
}
