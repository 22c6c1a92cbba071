package dev.signet.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentNoticeTest {

  private final Map<String, Object> fields =
      new HashMap<>(
          Map.of(
              "returnCode", "SUCCESS",
              "resultCode", "SUCCESS",
              "appid", "wx1",
              "mchId", "1900000109",
              "openid", "oUser_0123456789",
              "totalFee", 101,
              "cashFee", 100,
              "transactionId", "4200",
              "outTradeNo", "order-20261129-77",
              "timeEnd", "20261129101112"));

  @Test
  void saysWhichOrderItIsAbout() {
    PaymentNotice notice = PaymentNotice.of(fields);

    assertThat(notice.outTradeNo()).isEqualTo("order-20261129-77");
    assertThat(notice.openId().orElseThrow().value()).isEqualTo("oUser_0123456789");
    assertThat(notice.appId().orElseThrow().value()).isEqualTo("wx1");
    assertThat(notice.isSuccess()).isTrue();
    assertThat(notice.subMchId()).isEmpty();
  }

  @Test
  void givesItsAmountsWhenTheQueryAgrees() throws Exception {
    PaymentAmounts amounts =
        PaymentNotice.of(fields)
            .confirmedBy(
                notice -> QueriedOrder.paid(notice.outTradeNo(), 101, "1900000109", "wx1"));

    assertThat(amounts.totalFee()).isEqualTo(101);
    assertThat(amounts.cashFee()).hasValue(100);
  }

  @ParameterizedTest
  @CsvSource({
    "order-20261129-78,101,1900000109,wx1,outTradeNo",
    "order-20261129-77,100,1900000109,wx1,totalFee",
    "order-20261129-77,101,1900000110,wx1,mchId",
    "order-20261129-77,101,1900000109,wx2,appid"
  })
  void givesNothingWhenTheQueryDiffers(
      String order, long fee, String mchId, String appId, String field) {
    PaymentNotice notice = PaymentNotice.of(fields);

    assertThatThrownBy(() -> notice.confirmedBy(n -> QueriedOrder.paid(order, fee, mchId, appId)))
        .isInstanceOf(PaymentMismatchException.class)
        .hasMessage("the notice of a payment and the queried order differ in " + field);
  }

  @Test
  void givesNothingForAnOrderThatIsNotPaidOrAQueryThatFails() {
    PaymentNotice notice = PaymentNotice.of(fields);

    assertThatThrownBy(() -> notice.confirmedBy(n -> QueriedOrder.notPaid()))
        .isInstanceOf(PaymentMismatchException.class);
    assertThatThrownBy(() -> notice.confirmedBy(n -> null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(
            () ->
                notice.confirmedBy(
                    n -> {
                      throw new IOException("no answer");
                    }))
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mchId", "appid"})
  void givesNothingWhenTheNoticeLacksWhatIsCompared(String name) {
    fields.remove(name);

    assertThatThrownBy(
            () ->
                PaymentNotice.of(fields)
                    .confirmedBy(n -> QueriedOrder.paid(n.outTradeNo(), 101, "1900000109", "wx1")))
        .hasMessageEndingWith(name);
  }

  @Test
  void givesItsAmountsUnconfirmedOnlyWhenAskedInSoManyWords() {
    assertThat(PaymentNotice.of(fields).unconfirmed().totalFee()).isEqualTo(101);
  }

  @ParameterizedTest
  @CsvSource({"outTradeNo,", "outTradeNo,true", "totalFee,", "totalFee,-1", "totalFee,1.0"})
  void isNoneWithoutAnOrderAndAnAmount(String name, String value) {
    fields.put(name, "true".equals(value) ? Boolean.TRUE : value);

    assertThatThrownBy(() -> PaymentNotice.of(fields))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(name + ":");
  }

  @Test
  void showsNothingButTheEndOfTheOrderNumber() {
    assertThat(PaymentNotice.of(fields)).hasToString("PaymentNotice[outTradeNo ****9-77]");
    assertThat(PaymentNotice.of(fields).unconfirmed()).hasToString("PaymentAmounts[****]");
  }
}
