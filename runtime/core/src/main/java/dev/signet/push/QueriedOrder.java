package dev.signet.push;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The answer of an {@link OrderQuery}. Immutable. */
public final class QueriedOrder {

  private final boolean paid;
  private final String outTradeNo;
  private final long totalFee;
  private final String mchId;
  private final String appId;

  private QueriedOrder(boolean paid, String outTradeNo, long totalFee, String mchId, String appId) {
    this.paid = paid;
    this.outTradeNo = outTradeNo;
    this.totalFee = totalFee;
    this.mchId = mchId;
    this.appId = appId;
  }

  /**
   * Returns an order that the query says is paid, in the fields of its answer; no argument is null.
   *
   * @param totalFee the order's amount in the smallest unit of its currency
   * @param mchId the merchant's number, which is the service provider's if there is a sub-merchant
   * @param appId the app of that merchant
   */
  public static QueriedOrder paid(String outTradeNo, long totalFee, String mchId, String appId) {
    return new QueriedOrder(
        true,
        Objects.requireNonNull(outTradeNo, "outTradeNo"),
        totalFee,
        Objects.requireNonNull(mchId, "mchId"),
        Objects.requireNonNull(appId, "appId"));
  }

  /** Returns an order that the query does not know, or does not say is paid. */
  public static QueriedOrder notPaid() {
    return new QueriedOrder(false, "", 0, "", "");
  }

  /** A field that the notice lacks does not agree. */
  void requireAgreement(PaymentNotice notice, PaymentAmounts amounts) {
    List<String> different = new ArrayList<>();
    if (!paid) {
      different.add("the state");
    } else {
      note(different, "outTradeNo", outTradeNo.equals(notice.outTradeNo()));
      note(different, "totalFee", totalFee == amounts.totalFee());
      note(different, "mchId", mchId.equals(notice.mchId().orElse(null)));
      note(
          different,
          "appid",
          notice.appId().isPresent() && appId.equals(notice.appId().get().value()));
    }
    if (!different.isEmpty()) {
      throw new PaymentMismatchException(different);
    }
  }

  private static void note(List<String> different, String field, boolean agrees) {
    if (!agrees) {
      different.add(field);
    }
  }

  /** Returns whether the order is paid, and no other field. */
  @Override
  public String toString() {
    return paid ? "QueriedOrder[paid]" : "QueriedOrder[not paid]";
  }
}
