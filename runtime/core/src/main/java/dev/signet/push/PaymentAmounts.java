package dev.signet.push;

import java.util.Optional;
import java.util.OptionalLong;

/** The amounts of a {@link PaymentNotice}, in the smallest unit of their currency (fen for CNY). */
public final class PaymentAmounts {

  private final long totalFee;
  private final OptionalLong cashFee;
  private final String feeType;

  PaymentAmounts(BodyFields fields) {
    this.totalFee =
        fields
            .number("totalFee")
            .orElseThrow(() -> BodyFields.malformed("totalFee", "is required"));
    this.cashFee = fields.number("cashFee");
    this.feeType = fields.text("feeType").orElse(null);
  }

  /** Returns the order's amount, 0 or more. */
  public long totalFee() {
    return totalFee;
  }

  /**
   * Returns the amount that was paid in cash, 0 or more. {@link PaymentNotice#confirmedBy} does not
   * compare it.
   */
  public OptionalLong cashFee() {
    return cashFee;
  }

  /**
   * Returns the currency, which is CNY if none is named. {@link PaymentNotice#confirmedBy} does not
   * compare it.
   */
  public Optional<String> feeType() {
    return Optional.ofNullable(feeType);
  }

  /** Returns no amount. */
  @Override
  public String toString() {
    return "PaymentAmounts[****]";
  }
}
