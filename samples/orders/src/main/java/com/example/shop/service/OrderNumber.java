package com.example.shop.service;

import dev.signet.error.FunctionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The order's number at WeChat Pay, which wants 6 to 32 letters, digits and the like. */
public final class OrderNumber {

  private static final Pattern FORM = Pattern.compile("shop-([0-9]{10,18})");

  private OrderNumber() {}

  /** Returns the out_trade_no to ask WeChat Pay for a payment with. */
  public static String of(long orderId) {
    return String.format("shop-%010d", orderId);
  }

  static long parse(String outTradeNo) {
    Matcher form = FORM.matcher(outTradeNo);
    if (!form.matches()) {
      throw unknown();
    }
    return Long.parseLong(form.group(1));
  }

  static FunctionException unknown() {
    return new FunctionException("ORDER_UNKNOWN", "there is no order with this number");
  }
}
