package com.example.orders.service;

import com.example.orders.dao.OrderMapper;
import com.example.orders.dao.ProductMapper;
import com.example.orders.model.Member;
import com.example.orders.model.Order;
import com.example.orders.model.Product;
import dev.signet.error.FunctionException;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What members do with orders. Whose they are is an argument, never a field. */
@Service
public class OrderService {

  private final OrderMapper orders;
  private final ProductMapper products;

  public OrderService(OrderMapper orders, ProductMapper products) {
    this.orders = orders;
    this.products = products;
  }

  public List<Order> of(Member member) {
    return orders.of(member.id());
  }

  /** Returns an order of this member; somebody else's is as unknown as one that does not exist. */
  public Order find(Member member, long id) {
    return orders
        .find(id, member.id())
        .orElseThrow(() -> new NoSuchElementException("no such order"));
  }

  public List<Order> all() {
    return orders.all();
  }

  /** Takes what is ordered out of the stock, and returns what it costs, in cents. */
  @Transactional
  public int place(Member member, String sku, int quantity) {
    if (quantity < 1 || quantity > 100) {
      throw new FunctionException("QUANTITY_OUT_OF_RANGE", "order 1 to 100");
    }
    Product product =
        products.find(sku).orElseThrow(() -> new NoSuchElementException("no such product"));
    if (products.take(sku, quantity) == 0) {
      throw new FunctionException("OUT_OF_STOCK", "not enough is left");
    }
    int total = product.price() * quantity;
    orders.add(member.id(), sku, quantity, total);
    return total;
  }
}
