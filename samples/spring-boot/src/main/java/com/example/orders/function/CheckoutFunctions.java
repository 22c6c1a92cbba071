package com.example.orders.function;

import com.example.orders.model.Member;
import com.example.orders.service.OrderService;
import dev.signet.CloudFunction;
import dev.signet.user.CurrentUser;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A handler class that is a bean: Signet serves its functions at {@code POST /fn/checkout} of this
 * application, with the typed client and the checked payload of every function.
 */
@Component
public class CheckoutFunctions {

  private final OrderService orders;

  public CheckoutFunctions(OrderService orders) {
    this.orders = orders;
  }

  /** One transaction: if one line cannot be had, nothing of the basket is ordered. */
  @CloudFunction(value = "checkout", description = "Orders all lines of a basket, or none")
  @Transactional
  public Receipt checkout(@CurrentUser Member me, Basket basket) {
    int total = 0;
    for (Line line : basket.lines()) {
      total += orders.place(me, line.sku(), line.quantity());
    }
    return new Receipt(basket.lines().size(), total);
  }

  public record Basket(List<Line> lines) {}

  public record Line(String sku, int quantity) {}

  public record Receipt(int orders, int total) {}
}
