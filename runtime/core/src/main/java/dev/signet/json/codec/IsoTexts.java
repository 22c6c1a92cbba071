package dev.signet.json.codec;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Reads moments and months in the forms that the JDKs, or jackson-databind, take differently. */
public final class IsoTexts {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("u-MM");

  private IsoTexts() {}

  /**
   * Reads a moment as ISO_INSTANT does in newer JDKs: with its seconds, 60 for a leap second,
   * 24:00:00, and an offset of any form. In Java 11 ISO_INSTANT takes no offset but Z.
   *
   * @throws java.time.DateTimeException when the text is no moment
   */
  public static Instant instant(String text) {
    int sign = Math.max(text.lastIndexOf('+'), text.lastIndexOf('-'));
    if (sign < 19) {
      return DateTimeFormatter.ISO_INSTANT.parse(text, Instant::from);
    }
    String offset = text.substring(sign);
    boolean none = offset.equals("+00") || offset.equals("+0000");
    boolean colon = offset.length() > 5 && offset.charAt(3) == ':';
    ZoneOffset zone = none ? ZoneOffset.UTC : ZoneOffset.of(colon ? offset : "");
    Instant local =
        DateTimeFormatter.ISO_INSTANT.parse(text.substring(0, sign) + "Z", Instant::from);
    return local.minusSeconds(zone.getTotalSeconds());
  }

  /** Adds the colon that an offset of four digits after the time may lack. */
  static String withColon(String text) {
    int time = text.indexOf('T');
    int plus = text.indexOf('+', time + 1);
    int sign = plus < 0 ? text.indexOf('-', time + 1) : plus;
    if (time < 0 || sign < 0 || sign + 5 > text.length()) {
      return text;
    }
    for (int i = sign + 1; i < sign + 5; i++) {
      if (!Character.isDigit(text.charAt(i))) {
        return text;
      }
    }
    return text.substring(0, sign + 3) + ":" + text.substring(sign + 3);
  }

  /** Reads a month of a year of any length. */
  static YearMonth yearMonth(String text) {
    return YearMonth.parse(text, MONTH);
  }
}
