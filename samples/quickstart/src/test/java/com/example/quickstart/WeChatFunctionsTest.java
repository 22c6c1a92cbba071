package com.example.quickstart;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.signet.error.ErrorCode;
import dev.signet.push.OrderQuery;
import dev.signet.push.PaymentMismatchException;
import dev.signet.push.PaymentNotice;
import dev.signet.push.QueriedOrder;
import dev.signet.testing.Functions;
import dev.signet.testing.WithCaller;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Tests the functions that WeChat itself calls. */
@WithCaller(profile = "payment-callback")
class WeChatFunctionsTest {

  private static final String APP_ID = "wx0123456789abcdef";
  private static final Map<String, Object> NOTICE =
      Map.of(
          "returnCode", "SUCCESS",
          "resultCode", "SUCCESS",
          "outTradeNo", "1-tea",
          "totalFee", 42,
          "mchId", "1900000001",
          "appid", APP_ID);
  private static final Map<String, Object> TEXT =
      Map.of(
          "ToUserName", "gh_1",
          "FromUserName", "oUser_A-1",
          "CreateTime", 1767225600,
          "MsgType", "text",
          "MsgId", "1",
          "Content", "hello");

  @Test
  void aPaymentThatTheQueryKnowsIsTaken(Functions functions) {
    paid(42, functions).call("onPaid", NOTICE).expectOk();
  }

  @Test
  void aPaymentOfAnotherAmountIsNot(Functions functions) {
    paid(4200, functions).call("onPaid", NOTICE).expectCode(ErrorCode.INTERNAL);
  }

  @Test
  void noPaymentIsConfirmedBeforeAQueryIsWritten() {
    PaymentNotice notice = PaymentNotice.of(NOTICE);
    assertThrows(PaymentMismatchException.class, () -> new WeChatFunctions().onPaid(notice));
  }

  @Test
  @WithCaller(profile = "message-push")
  void aMessageOfAUserIsTaken(Functions functions) {
    functions.call("onText", TEXT).expectOk();
  }

  @Test
  @WithCaller
  void aClientReachesNeither(Functions functions) {
    functions.call("onPaid", NOTICE).expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
    functions.call("onText", TEXT).expectCode(ErrorCode.SOURCE_NOT_ALLOWED);
  }

  private static Functions paid(long totalFee, Functions functions) {
    OrderQuery query = n -> QueriedOrder.paid(n.outTradeNo(), totalFee, "1900000001", APP_ID);
    return functions.with(new WeChatFunctions_Signet.OnPaid(new WeChatFunctions(query)));
  }
}
