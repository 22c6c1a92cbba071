package dev.signet.spring.testing.shop;

import dev.signet.CloudFunction;
import dev.signet.TimerTrigger;
import dev.signet.push.MessagePush;
import dev.signet.push.PaymentCallback;
import dev.signet.push.PaymentNotice;
import dev.signet.push.PushMessage;

/** Functions that only the platform calls. */
public class PlatformFunctions {

  /** Counts the stock. */
  @CloudFunction("countStock")
  @TimerTrigger(name = "everyNight", cron = "0 0 2 * * * *")
  public void countStock() {
    throw new IllegalStateException("a timer's function was reached");
  }

  /** Takes a payment. */
  @CloudFunction("onPaid")
  @PaymentCallback
  public void onPaid(PaymentNotice notice) {
    throw new IllegalStateException("a callback was reached");
  }

  /** Takes a text. */
  @CloudFunction("onText")
  @MessagePush(msgType = "text")
  public void onText(PushMessage message) {
    throw new IllegalStateException("a push was reached");
  }
}
