package com.example.shop.function;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.shop.AtOnce;
import com.example.shop.service.OrderNumber;
import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.error.ErrorCode;
import dev.signet.testing.CallResult;
import dev.signet.testing.Functions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Payments that WeChat Pay reports. Each instance that is new to a report does not remember it. */
class PaymentsTest {

  @RegisterExtension final Shop shop = new Shop();

  private Functions instance;
  private Functions user;
  private long order;

  @BeforeEach
  void orderTwo() {
    shop.sells("tea", 6800, 10);
    instance = shop.instance();
    user = instance.as(Shop.user("oUser"));
    order = Shop.ordered(user, "tea", 2);
  }

  @Test
  void aPaymentThatTheQueryConfirmsIsBooked() {
    assertAccepted(shop.pay().pay(instance, order, 13600, "t-1"));

    assertEquals("PAID", status());
    assertEquals(List.of("t-1"), shop.database().texts("SELECT transaction_id FROM payments"));
    assertEquals(0, refundDue());
  }

  @Test
  void aPaymentThatTheQueryDoesNotKnowIsNotBooked() {
    TestPay.report(instance, OrderNumber.of(order), 13600, "t-1").expectCode(ErrorCode.INTERNAL);

    assertNothingIsBooked();
  }

  @Test
  void aReportWithAnotherAmountThanTheQuerysIsNotBooked() {
    shop.pay().take(order, 1);
    TestPay.report(instance, OrderNumber.of(order), 13600, "t-1").expectCode(ErrorCode.INTERNAL);

    assertNothingIsBooked();
  }

  @Test
  void aPaymentOfAnotherAmountThanTheOrdersIsNotBooked() {
    shop.pay().pay(instance, order, 13599, "t-1").expectCode("AMOUNT_DIFFERS");

    assertNothingIsBooked();
  }

  @Test
  void aPaymentWithoutItsNumberIsNotBooked() {
    shop.pay().pay(instance, order, 13600, "").expectCode("PAYMENT_UNNUMBERED");

    assertNothingIsBooked();
  }

  @Test
  void aPaymentThatIsReportedAgainToAnyInstanceIsBookedOnce() {
    for (Functions told : List.of(instance, instance, shop.instance())) {
      assertAccepted(shop.pay().pay(told, order, 13600, "t-1"));
    }

    assertEquals(1, payments());
    assertEquals(0, refundDue());
  }

  @Test
  void aPaymentThatIsReportedToManyInstancesAtOnceIsBookedOnce() throws Exception {
    List<Functions> instances = Stream.generate(shop::instance).limit(4).toList();

    AtOnce.run(4, i -> shop.pay().pay(instances.get(i), order, 13600, "t-1"))
        .forEach(PaymentsTest::assertAccepted);

    assertEquals(1, payments());
    assertEquals("PAID", status());
  }

  @Test
  void aReportThatFailedIsBookedWhenItComesAgain() {
    TestPay.report(instance, OrderNumber.of(order), 13600, "t-1").expectCode(ErrorCode.INTERNAL);
    assertAccepted(shop.pay().pay(instance, order, 13600, "t-1"));

    assertEquals("PAID", status());
  }

  @Test
  void aPaymentForACancelledOrderHasToBePaidBack() {
    user.call("cancelOrder", Map.of("orderId", order)).expectOk();
    assertAccepted(shop.pay().pay(instance, order, 13600, "t-1"));

    assertEquals("CANCELLED", status());
    assertEquals(13600, refundDue());
    assertEquals(10, shop.stock("tea"));
  }

  @Test
  void aSecondPaymentForAnOrderHasToBePaidBack() {
    assertAccepted(shop.pay().pay(instance, order, 13600, "t-1"));
    assertAccepted(shop.pay().pay(instance, order, 13600, "t-2"));

    assertEquals("PAID", status());
    assertEquals(13600, refundDue());
  }

  @ParameterizedTest
  @ValueSource(strings = {"shop-9999999999", "other-0000000001", "shop-1", "1", "shop-0000000001x"})
  void aPaymentForAnOrderThatIsNotTheShopsIsNotBooked(String number) {
    shop.pay().take(number, 13600);
    TestPay.report(instance, number, 13600, "t-1").expectCode("ORDER_UNKNOWN");

    assertNothingIsBooked();
  }

  @ParameterizedTest
  @ValueSource(strings = {"user", "second-user", "devtools", "timer", "anonymous", "message-push"})
  void nobodyButWeChatPayReportsAPayment(String caller) {
    shop.pay().take(order, 13600);
    instance
        .as(caller)
        .call("onPaid", TestPay.notice(OrderNumber.of(order), 13600, "t-1"))
        .expectCode(ErrorCode.SOURCE_NOT_ALLOWED);

    assertNothingIsBooked();
  }

  @Test
  void anOrdersNumberAtWeChatPayHasAtLeastTenDigits() {
    assertEquals("shop-0000000007", OrderNumber.of(7));
    assertEquals("shop-123456789012345678", OrderNumber.of(123456789012345678L));
  }

  private static void assertAccepted(CallResult result) {
    assertEquals(0, result.expectOk().tree().path("errcode").asInt(-1));
  }

  private void assertNothingIsBooked() {
    assertEquals("PENDING", status());
    assertEquals(0, payments());
  }

  private String status() {
    return user.call("getOrder", Map.of("orderId", order))
        .expectOk()
        .tree()
        .path("status")
        .asText();
  }

  private long payments() {
    return shop.database().number("SELECT COUNT(*) FROM payments");
  }

  /** What an administrator sees. */
  private long refundDue() {
    Functions clerk = instance.as(Shop.user("oClerk"));
    clerk.call("getProfile").expectOk();
    shop.promote("oClerk");
    JsonNode seen = clerk.call("allOrders", Map.of("limit", 1)).expectOk().tree();
    return seen.at("/orders/0/refundDue").asLong(-1);
  }
}
