package com.example.quickstart;

import dev.signet.CloudFunction;
import dev.signet.RequireOwner;
import dev.signet.identity.OpenId;
import java.util.Map;
import java.util.Optional;

/** Functions on records that belong to somebody: the owner comes from the service's own data. */
public final class OrderFunctions {

  /** Stands in for a database. */
  private static final Map<String, StoredOrder> ORDERS =
      Map.of(
          "A-1", new StoredOrder(OpenId.of("oUser_A-1"), 42),
          "B-1", new StoredOrder(OpenId.of("oUser_B"), 7));

  @CloudFunction(value = "getOrder", description = "One of the caller's own orders")
  @RequireOwner(lookup = "ownerOf")
  public Order getOrder(String orderId) {
    return new Order(orderId, ORDERS.get(orderId).total());
  }

  /**
   * Returns the owner of an order; Signet calls this before getOrder. A caller cannot tell somebody
   * else's order from one that does not exist.
   */
  Optional<OpenId> ownerOf(String orderId) {
    return Optional.ofNullable(ORDERS.get(orderId)).map(StoredOrder::owner);
  }

  public record Order(String orderId, int total) {}

  private record StoredOrder(OpenId owner, int total) {}
}
