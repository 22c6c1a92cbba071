package dev.signet.push;

import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The notice of a payment, in the fields of cloudPay's callback. Immutable.
 *
 * <p>The platform states only where the call comes from; nothing in the body is signed. An order
 * must not be booked by the notice alone. Its amounts are therefore readable only after {@link
 * #confirmedBy}, which queries the order and compares, or after an explicit {@link #unconfirmed()}.
 *
 * <p>{@link #toString()} is masked, so that a notice can be logged.
 */
public final class PaymentNotice {

  private static final int SHOWN = 4;

  private final BodyFields fields;
  private final String outTradeNo;
  private final OpenId openId;
  private final OpenId subOpenId;
  private final AppId appId;
  private final AppId subAppId;
  private final PaymentAmounts amounts;

  private PaymentNotice(BodyFields fields) {
    this.fields = fields;
    this.outTradeNo = fields.name("outTradeNo");
    this.openId = openId("openid");
    this.subOpenId = openId("subOpenid");
    this.appId = appId("appid");
    this.subAppId = appId("subAppid");
    this.amounts = new PaymentAmounts(fields);
  }

  /**
   * Makes a notice of its fields. For hosts and for unit tests of handlers: it proves nothing.
   *
   * @param fields strings, numbers and null, by the names that cloudPay gives
   * @throws IllegalArgumentException if outTradeNo or totalFee is missing, or a field is malformed;
   *     the message names the field and holds no value
   */
  public static PaymentNotice of(Map<String, ?> fields) {
    return new PaymentNotice(new BodyFields(fields));
  }

  /** Returns the merchant's order number; 1 to 128 characters. */
  public String outTradeNo() {
    return outTradeNo;
  }

  /** Returns WeChat Pay's number of the payment. */
  public Optional<String> transactionId() {
    return text("transactionId");
  }

  /** Returns whether returnCode and resultCode are both SUCCESS, as in every documented notice. */
  public boolean isSuccess() {
    return text("returnCode").filter("SUCCESS"::equals).isPresent()
        && text("resultCode").filter("SUCCESS"::equals).isPresent();
  }

  /** Returns the merchant's number, which is the service provider's if there is a sub-merchant. */
  public Optional<String> mchId() {
    return text("mchId");
  }

  /** Returns the sub-merchant's number. */
  public Optional<String> subMchId() {
    return text("subMchId");
  }

  /** Returns the app of {@link #mchId()}. */
  public Optional<AppId> appId() {
    return Optional.ofNullable(appId);
  }

  /** Returns the app of {@link #subMchId()}. */
  public Optional<AppId> subAppId() {
    return Optional.ofNullable(subAppId);
  }

  /**
   * Returns the payer's openid in the app {@link #appId()}. The call's source vouches for it as for
   * the other fields. It is not a caller: no requirement was checked for it.
   */
  public Optional<OpenId> openId() {
    return Optional.ofNullable(openId);
  }

  /** Returns the payer's openid in the app {@link #subAppId()}, as {@link #openId()} is. */
  public Optional<OpenId> subOpenId() {
    return Optional.ofNullable(subOpenId);
  }

  /**
   * Returns what is the same when WeChat sends the notice again: the merchants, the numbers of the
   * order and of the payment, and the result. The random text of a notice and its amounts are not
   * in it.
   */
  public String deliveryId() {
    List<String> same = new ArrayList<>(List.of(outTradeNo));
    for (String name :
        new String[] {"transactionId", "mchId", "subMchId", "returnCode", "resultCode"}) {
      String value = text(name).orElse("");
      same.add(value.length() + " " + value);
    }
    return String.join(" ", same);
  }

  /** Returns the kind of payment, such as {@code JSAPI}. */
  public Optional<String> tradeType() {
    return text("tradeType");
  }

  /** Returns the payer's bank. */
  public Optional<String> bankType() {
    return text("bankType");
  }

  /** Returns the end of the payment in WeChat Pay's form {@code yyyyMMddHHmmss}, in UTC+8. */
  public Optional<String> timeEnd() {
    return text("timeEnd");
  }

  /**
   * Queries the order, compares it with this notice, and returns the amounts if they agree: the
   * order is paid, and its outTradeNo, totalFee, mchId and appid are those of the notice.
   *
   * @param query asks WeChat Pay or the payment service, and nothing that the notice says
   * @throws PaymentMismatchException if they do not agree. If the handler lets it pass, the
   *     callback is answered with an error and WeChat repeats it
   * @throws Exception whatever the query throws
   */
  public PaymentAmounts confirmedBy(OrderQuery query) throws Exception {
    QueriedOrder order =
        Objects.requireNonNull(query.find(this), "the query of an order returned null");
    order.requireAgreement(this, amounts);
    return amounts;
  }

  /**
   * Returns the amounts as they were sent, without a confirmation. They must not be booked: anybody
   * who can make a call with this source could have sent them.
   */
  public PaymentAmounts unconfirmed() {
    return amounts;
  }

  /** Returns the end of the order number, and nothing else. */
  @Override
  public String toString() {
    int shown = Math.min(SHOWN, outTradeNo.length() / 2);
    return "PaymentNotice[outTradeNo ****"
        + outTradeNo.substring(outTradeNo.length() - shown)
        + "]";
  }

  private Optional<String> text(String name) {
    return fields.text(name);
  }

  private OpenId openId(String name) {
    try {
      return OpenId.ofNullable(text(name).orElse(null)).orElse(null);
    } catch (IllegalArgumentException malformed) {
      throw BodyFields.malformed(name, "must be an openid");
    }
  }

  private AppId appId(String name) {
    try {
      return text(name).map(AppId::of).orElse(null);
    } catch (IllegalArgumentException malformed) {
      throw BodyFields.malformed(name, "must be an appid");
    }
  }
}
