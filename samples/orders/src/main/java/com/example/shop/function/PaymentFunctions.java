package com.example.shop.function;

import com.example.shop.database.Database;
import com.example.shop.service.Payments;
import com.example.shop.service.WeChatPay;
import dev.signet.CloudFunction;
import dev.signet.HandlerFactory;
import dev.signet.error.FunctionException;
import dev.signet.push.OrderQuery;
import dev.signet.push.PaymentAmounts;
import dev.signet.push.PaymentCallback;
import dev.signet.push.PaymentNotice;
import java.time.Clock;

/** What WeChat Pay calls, and no client can. */
public final class PaymentFunctions {

  private final Payments payments;
  private final OrderQuery pay;

  PaymentFunctions(Payments payments, OrderQuery pay) {
    this.payments = payments;
    this.pay = pay;
  }

  @HandlerFactory
  static PaymentFunctions create() {
    String subMerchant = System.getenv().getOrDefault("PAY_SUB_MCH_ID", "");
    return new PaymentFunctions(
        new Payments(Database.shared(), Clock.systemUTC()),
        new WeChatPay(WeChatPay.IN_CLOUDRUN, subMerchant));
  }

  /** The notice proves nothing by itself: its amount can be read only after the query. */
  @CloudFunction(value = "onPaid", description = "A payment that WeChat Pay reports")
  @PaymentCallback
  public void onPaid(PaymentNotice notice) throws Exception {
    PaymentAmounts amounts = notice.confirmedBy(pay);
    String transactionId =
        notice
            .transactionId()
            .orElseThrow(() -> new FunctionException("PAYMENT_UNNUMBERED", "no transactionId"));
    payments.book(notice.outTradeNo(), transactionId, amounts.totalFee());
  }
}
