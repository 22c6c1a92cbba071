package dev.signet.testing;

import dev.signet.CloudFunction;
import dev.signet.push.MessagePush;
import dev.signet.push.PaymentCallback;
import dev.signet.push.PaymentNotice;
import dev.signet.push.PushMessage;
import dev.signet.push.QueriedOrder;
import java.util.concurrent.atomic.AtomicInteger;

/** The functions that WeChat itself calls. */
final class WeChatFunctions {

  /** The calls of {@link #onPaid}. */
  static final AtomicInteger PAYMENTS = new AtomicInteger();

  private WeChatFunctions() {}

  @CloudFunction("onText")
  @MessagePush(msgType = "text")
  static void onText(PushMessage message) {
    if (message.content().filter("break"::equals).isPresent()) {
      throw new IllegalStateException("broken");
    }
  }

  @CloudFunction("onPaid")
  @PaymentCallback
  static void onPaid(PaymentNotice notice) throws Exception {
    PAYMENTS.incrementAndGet();
    notice.confirmedBy(n -> QueriedOrder.paid(n.outTradeNo(), 101, "m1", "wx1"));
  }
}
