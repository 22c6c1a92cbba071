package com.example.shop.service;

import com.example.shop.database.Database;
import com.example.shop.mapper.OrderMapper;
import com.example.shop.mapper.PaymentMapper;
import com.example.shop.model.AdminOrder;
import com.example.shop.model.Order;
import com.example.shop.model.OrderStatus;
import com.example.shop.model.Page;
import dev.signet.error.FunctionException;
import java.time.Clock;
import org.apache.ibatis.session.SqlSession;

/** Books payments, each once. */
public final class Payments {

  private final Database database;
  private final Clock clock;

  public Payments(Database database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Books a payment that WeChat Pay has confirmed. One that is booked already changes nothing. One
   * for an order that no longer waits for it is kept as a refund that is due.
   *
   * @param total in fen
   * @throws FunctionException ORDER_UNKNOWN or AMOUNT_DIFFERS; nothing is booked then
   */
  public void book(String outTradeNo, String transactionId, long total) {
    long orderId = OrderNumber.parse(outTradeNo);
    database.inTransaction(session -> book(session, orderId, transactionId, total));
  }

  private Void book(SqlSession session, long orderId, String transactionId, long total) {
    OrderMapper orders = session.getMapper(OrderMapper.class);
    PaymentMapper payments = session.getMapper(PaymentMapper.class);
    Order order = orders.lock(orderId).orElseThrow(OrderNumber::unknown);
    if (payments.find(transactionId).isPresent()) {
      return null;
    }
    if (order.total() != total) {
      throw new FunctionException("AMOUNT_DIFFERS", "the payment is not the order's total");
    }
    boolean waits = order.status() == OrderStatus.PENDING;
    payments.insert(transactionId, orderId, total, !waits, clock.instant());
    if (waits) {
      orders.setStatus(orderId, OrderStatus.PAID);
    }
    return null;
  }

  /** Returns a page of everybody's orders that are older than the order {@code before}. */
  public Page<AdminOrder> orders(long before, int limit) {
    return database.inTransaction(
        session ->
            Page.of(
                session.getMapper(PaymentMapper.class).orders(before, limit + 1),
                limit,
                AdminOrder::orderId));
  }
}
