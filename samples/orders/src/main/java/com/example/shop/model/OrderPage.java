package com.example.shop.model;

import java.util.List;
import java.util.Optional;

/**
 * Orders from the newest to the oldest.
 *
 * @param next the key of the next page, empty if there is none
 */
public record OrderPage(List<Order> orders, Optional<Long> next) {

  /** Returns a page of rows, of which one more than {@code limit} was asked for. */
  public static OrderPage of(List<Order> rows, int limit) {
    boolean more = rows.size() > limit;
    List<Order> shown = more ? rows.subList(0, limit) : rows;
    return new OrderPage(
        shown, more ? Optional.of(shown.get(limit - 1).orderId()) : Optional.empty());
  }
}
