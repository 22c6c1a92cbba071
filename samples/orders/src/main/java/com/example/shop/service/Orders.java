package com.example.shop.service;

import com.example.shop.database.Database;
import com.example.shop.mapper.GeneratedKey;
import com.example.shop.mapper.MemberMapper;
import com.example.shop.mapper.OrderMapper;
import com.example.shop.mapper.ProductMapper;
import com.example.shop.model.Member;
import com.example.shop.model.NewOrder;
import com.example.shop.model.Order;
import com.example.shop.model.OrderStatus;
import com.example.shop.model.Page;
import com.example.shop.model.Product;
import dev.signet.error.FunctionException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.session.SqlSession;

/** What happens to orders but payments. */
public final class Orders {

  /** How long an order waits for its payment. */
  private static final Duration PATIENCE = Duration.ofHours(24);

  private static final int BATCH = 100;

  private final Database database;
  private final Clock clock;

  public Orders(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  public List<Product> products() {
    return database.inTransaction(session -> session.getMapper(ProductMapper.class).all());
  }

  /** Returns a new order, or the member's order that has this request key already. */
  public Order create(Member member, NewOrder order) {
    return database.inTransaction(session -> create(session, member, order));
  }

  private Order create(SqlSession session, Member member, NewOrder order) {
    OrderMapper orders = session.getMapper(OrderMapper.class);
    // The lock lets neither a second order of the member nor a merge come in between.
    if (session.getMapper(MemberMapper.class).lock(member.id()).mergedInto() != null) {
      throw Merge.inBetween();
    }
    Optional<Order> earlier = orders.ofRequest(member.id(), order.requestKey());
    if (earlier.isPresent()) {
      return same(earlier.get(), order);
    }
    ProductMapper products = session.getMapper(ProductMapper.class);
    Product product =
        products
            .find(order.sku())
            .orElseThrow(() -> new FunctionException("PRODUCT_UNKNOWN", "no such product"));
    if (products.take(order.sku(), order.quantity()) == 0) {
      throw new FunctionException("OUT_OF_STOCK", "not enough is left");
    }
    GeneratedKey key = new GeneratedKey();
    int total = Math.multiplyExact(product.price(), order.quantity());
    orders.insert(member.id(), order, total, clock.instant(), key);
    return orders.find(key.getId()).orElseThrow();
  }

  private static Order same(Order earlier, NewOrder order) {
    if (!earlier.sku().equals(order.sku()) || earlier.quantity() != order.quantity()) {
      throw new FunctionException("ORDER_KEY_REUSED", "this key was used for another order");
    }
    return earlier;
  }

  /** Returns a page of the member's orders that are older than the order {@code before}. */
  public Page<Order> page(Member member, long before, int limit) {
    return database.inTransaction(
        session ->
            Page.of(
                session.getMapper(OrderMapper.class).page(member.id(), before, limit + 1),
                limit,
                Order::orderId));
  }

  public Optional<Order> find(long orderId) {
    return database.inTransaction(session -> session.getMapper(OrderMapper.class).find(orderId));
  }

  public Optional<Long> ownerOf(long orderId) {
    return database.inTransaction(session -> session.getMapper(OrderMapper.class).ownerOf(orderId));
  }

  /** Cancels the member's order, unless it is paid; one that is cancelled already stays so. */
  public Order cancel(Member member, long orderId) {
    return database.inTransaction(
        session -> {
          OrderMapper orders = session.getMapper(OrderMapper.class);
          Order order = orders.lock(orderId).orElseThrow();
          if (order.memberId() != member.id()) {
            // It was the member's when the call began, or the call would not have come so far.
            throw Merge.inBetween();
          }
          if (order.status() == OrderStatus.PAID) {
            throw new FunctionException("ORDER_PAID", "the order is paid");
          }
          cancel(session, order);
          return orders.find(orderId).orElseThrow();
        });
  }

  private static void cancel(SqlSession session, Order order) {
    if (order.status() == OrderStatus.PENDING) {
      session.getMapper(OrderMapper.class).setStatus(order.orderId(), OrderStatus.CANCELLED);
      session.getMapper(ProductMapper.class).giveBack(order.sku(), order.quantity());
    }
  }

  /** Cancels orders that nobody paid in time, each in its own transaction; returns how many. */
  public int closeUnpaid() {
    Instant limit = clock.instant().minus(PATIENCE);
    int closed = 0;
    for (List<Long> ids = unpaid(limit); !ids.isEmpty(); ids = unpaid(limit)) {
      for (long id : ids) {
        closed += closeUnpaid(id) ? 1 : 0;
      }
    }
    return closed;
  }

  private List<Long> unpaid(Instant limit) {
    return database.inTransaction(
        session -> session.getMapper(OrderMapper.class).unpaidSince(limit, BATCH));
  }

  private boolean closeUnpaid(long id) {
    return database.inTransaction(
        session -> {
          Order order = session.getMapper(OrderMapper.class).lock(id).orElseThrow();
          cancel(session, order);
          return order.status() == OrderStatus.PENDING;
        });
  }
}
