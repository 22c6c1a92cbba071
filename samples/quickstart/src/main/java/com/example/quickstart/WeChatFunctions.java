package com.example.quickstart;

import dev.signet.CloudFunction;
import dev.signet.push.MessagePush;
import dev.signet.push.OrderQuery;
import dev.signet.push.PaymentAmounts;
import dev.signet.push.PaymentCallback;
import dev.signet.push.PaymentNotice;
import dev.signet.push.PushMessage;
import dev.signet.push.QueriedOrder;

/** Functions that WeChat itself calls; no client can. */
public final class WeChatFunctions {

  private final OrderQuery pay;

  /** Replace this query by one that asks WeChat Pay; until then no payment is confirmed. */
  public WeChatFunctions() {
    this(notice -> QueriedOrder.notPaid());
  }

  WeChatFunctions(OrderQuery pay) {
    this.pay = pay;
  }

  /** The notice proves nothing by itself: its amount can be read only after the query. */
  @CloudFunction(value = "onPaid", description = "A payment that WeChat Pay reports")
  @PaymentCallback
  public void onPaid(PaymentNotice notice) throws Exception {
    PaymentAmounts amounts = notice.confirmedBy(pay);
    System.out.println("Paid: " + notice + ", " + amounts.totalFee());
  }

  @CloudFunction(value = "onText", description = "A text that a user sent to the service")
  @MessagePush(msgType = "text")
  public void onText(PushMessage message) {
    System.out.println("A message came: " + message);
  }
}
