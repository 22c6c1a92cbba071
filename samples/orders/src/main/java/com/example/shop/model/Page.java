package com.example.shop.model;

import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * Orders from the newest to the oldest, as a member or an administrator sees them.
 *
 * @param next the key of the next page, empty if there is none
 */
public record Page<T>(List<T> orders, Optional<Long> next) {

  /** Returns a page of rows, of which one more than {@code limit} was asked for. */
  public static <T> Page<T> of(List<T> rows, int limit, ToLongFunction<T> key) {
    if (rows.size() <= limit) {
      return new Page<>(rows, Optional.empty());
    }
    List<T> shown = rows.subList(0, limit);
    return new Page<>(shown, Optional.of(key.applyAsLong(shown.get(limit - 1))));
  }
}
