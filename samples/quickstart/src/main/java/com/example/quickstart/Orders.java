package com.example.quickstart;

import com.example.quickstart.OrderFunctions.Order;
import dev.signet.identity.OpenId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Stands in for a table of orders. */
class Orders {

  static final Orders TABLE = new Orders();

  private final ConcurrentNavigableMap<String, Order> rows = new ConcurrentSkipListMap<>();

  Orders() {
    addIfAbsent(new Order(OpenId.of("oUser_A-1"), "A-1", 42));
    addIfAbsent(new Order(OpenId.of("oUser_B"), "B-1", 7));
  }

  Optional<Order> find(String orderId) {
    return Optional.ofNullable(rows.get(orderId));
  }

  List<Order> of(OpenId owner) {
    return rows.values().stream().filter(order -> order.owner().equals(owner)).toList();
  }

  List<Order> all() {
    return List.copyOf(rows.values());
  }

  /** Returns the order that is stored, which is an earlier one of the same id if there is one. */
  Order addIfAbsent(Order order) {
    Order earlier = rows.putIfAbsent(order.orderId(), order);
    return earlier == null ? order : earlier;
  }
}
