package dev.signet.opendata;

import java.util.Map;
import java.util.Objects;

/**
 * A phone number that the user gave to the mini program. Equal by value; {@link #toString()} is
 * masked. The fields are those of WeChat's documentation of getPhoneNumber.
 */
public final class PhoneNumber {

  private static final int SHOWN = 2;
  private static final int LEAST_HIDDEN = 4;

  private final String phoneNumber;
  private final String purePhoneNumber;
  private final String countryCode;

  private PhoneNumber(String phoneNumber, String purePhoneNumber, String countryCode) {
    this.phoneNumber = phoneNumber;
    this.purePhoneNumber = purePhoneNumber;
    this.countryCode = countryCode;
  }

  /**
   * Makes a phone number; for tests.
   *
   * @param phoneNumber the number, with its country code if it is a foreign one
   * @param purePhoneNumber the number without country code
   * @param countryCode such as {@code 86}
   */
  public static PhoneNumber of(String phoneNumber, String purePhoneNumber, String countryCode) {
    return new PhoneNumber(
        Objects.requireNonNull(phoneNumber, "phoneNumber"),
        Objects.requireNonNull(purePhoneNumber, "purePhoneNumber"),
        Objects.requireNonNull(countryCode, "countryCode"));
  }

  /** Returns the phone number in these data; null if they are of another kind. */
  static PhoneNumber read(Map<String, Object> data) {
    String phoneNumber = DataFields.text(data, "phoneNumber");
    String purePhoneNumber = DataFields.text(data, "purePhoneNumber");
    String countryCode = DataFields.text(data, "countryCode");
    return phoneNumber == null || purePhoneNumber == null || countryCode == null
        ? null
        : new PhoneNumber(phoneNumber, purePhoneNumber, countryCode);
  }

  /** Returns the number, with its country code if it is a foreign one. It belongs in no log. */
  public String phoneNumber() {
    return phoneNumber;
  }

  /** Returns the number without country code. It belongs in no log. */
  public String purePhoneNumber() {
    return purePhoneNumber;
  }

  /** Returns the country code, such as {@code 86}. */
  public String countryCode() {
    return countryCode;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PhoneNumber
        && ((PhoneNumber) other).phoneNumber.equals(phoneNumber)
        && ((PhoneNumber) other).purePhoneNumber.equals(purePhoneNumber)
        && ((PhoneNumber) other).countryCode.equals(countryCode);
  }

  @Override
  public int hashCode() {
    return Objects.hash(phoneNumber, purePhoneNumber, countryCode);
  }

  /** Returns a masked form, such as {@code ****78}. */
  @Override
  public String toString() {
    int length = purePhoneNumber.length();
    return length < SHOWN + LEAST_HIDDEN
        ? "****"
        : "****" + purePhoneNumber.substring(length - SHOWN);
  }
}
