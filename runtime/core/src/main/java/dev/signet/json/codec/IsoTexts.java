package dev.signet.json.codec;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Reads moments and months in forms that differ between JDKs, or between the JDK and
 * jackson-databind.
 */
public final class IsoTexts {

  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("u-MM");

  private IsoTexts() {}

  /**
   * Reads a moment in the form that ISO_INSTANT takes in newer JDKs: with seconds, with 60 for a
   * leap second, with 24:00:00, and with an offset of any form. In Java 11, ISO_INSTANT takes no
   * offset but Z.
   *
   * @throws java.time.DateTimeException if the text is not a moment
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

  /** Inserts the colon into an offset of four digits after the time, which may lack it. */
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

  /** Reads a month whose year may have any number of digits. */
  static YearMonth yearMonth(String text) {
    return YearMonth.parse(text, MONTH);
  }
}
