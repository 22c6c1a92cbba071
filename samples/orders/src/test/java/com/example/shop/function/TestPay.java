package com.example.shop.function;

import com.example.shop.service.OrderNumber;
import dev.signet.push.OrderQuery;
import dev.signet.push.PaymentNotice;
import dev.signet.push.QueriedOrder;
import dev.signet.testing.CallResult;
import dev.signet.testing.Functions;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** WeChat Pay as the shop sees it: it takes payments, reports them, and is asked about them. */
final class TestPay implements OrderQuery {

  private static final String MERCHANT = "1900000001";

  private final Map<String, Long> paid = new ConcurrentHashMap<>();

  /** Takes a payment, which only the query knows of. */
  void take(long orderId, long total) {
    take(OrderNumber.of(orderId), total);
  }

  void take(String outTradeNo, long total) {
    paid.put(outTradeNo, total);
  }

  /** Takes a payment and reports it to an instance. */
  CallResult pay(Functions instance, long orderId, long total, String transactionId) {
    take(orderId, total);
    return report(instance, OrderNumber.of(orderId), total, transactionId);
  }

  /** Reports a payment to an instance, whether or not there was one. */
  static CallResult report(
      Functions instance, String outTradeNo, long total, String transactionId) {
    return instance.as("payment-callback").call("onPaid", notice(outTradeNo, total, transactionId));
  }

  static Map<String, Object> notice(String outTradeNo, long total, String transactionId) {
    Map<String, Object> notice = new HashMap<>();
    notice.put("returnCode", "SUCCESS");
    notice.put("resultCode", "SUCCESS");
    notice.put("outTradeNo", outTradeNo);
    notice.put("totalFee", total);
    notice.put("mchId", MERCHANT);
    notice.put("appid", Shop.APP);
    if (!transactionId.isEmpty()) {
      notice.put("transactionId", transactionId);
    }
    return notice;
  }

  @Override
  public QueriedOrder find(PaymentNotice notice) {
    Long total = paid.get(notice.outTradeNo());
    return total == null
        ? QueriedOrder.notPaid()
        : QueriedOrder.paid(notice.outTradeNo(), total, MERCHANT, Shop.APP);
  }
}
