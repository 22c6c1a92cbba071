package dev.signet.json.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/**
 * Reads and writes the ISO-8601 texts of {@code java.time}, moments and months in forms that differ
 * between JDKs, or between the JDK and jackson-databind.
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

  static Object parse(Class<?> type, String text) {
    switch (type.getSimpleName()) {
      case "Instant":
        return instant(text);
      case "LocalDate":
        return LocalDate.parse(text);
      case "LocalTime":
        return LocalTime.parse(text);
      case "LocalDateTime":
        return LocalDateTime.parse(text);
      case "OffsetTime":
        return OffsetTime.parse(text);
      case "OffsetDateTime":
        return OffsetDateTime.parse(withColon(text));
      case "ZonedDateTime":
        ZonedDateTime zoned = ZonedDateTime.parse(withColon(text));
        return zoned.withZoneSameInstant(zoned.getZone().normalized());
      case "Duration":
        return Duration.parse(text);
      case "Period":
        return Period.parse(text);
      case "Year":
        return Year.parse(text);
      case "YearMonth":
        return yearMonth(text);
      case "MonthDay":
        return MonthDay.parse(text);
      case "ZoneOffset":
        return ZoneOffset.of(text);
      default:
        return ZoneId.of(text);
    }
  }

  /**
   * Returns the text of a value, with seconds even if they are zero, and without the name of a
   * zone.
   */
  static String text(Object value) {
    DateTimeFormatter format = null;
    if (value instanceof LocalTime) {
      format = DateTimeFormatter.ISO_LOCAL_TIME;
    } else if (value instanceof LocalDateTime) {
      format = DateTimeFormatter.ISO_LOCAL_DATE_TIME;
    } else if (value instanceof OffsetDateTime || value instanceof ZonedDateTime) {
      format = DateTimeFormatter.ISO_OFFSET_DATE_TIME;
    }
    return format == null ? value.toString() : format.format((TemporalAccessor) value);
  }
}
