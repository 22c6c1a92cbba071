package dev.signet.json.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** Reads the texts of patterns. */
final class TimePatterns {

  private static final long AFTER_CHRIST = 1;

  private TimePatterns() {}

  static DateTimeFormatter formatter(String pattern, Locale locale, boolean lenient) {
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().appendPattern(pattern);
    if (hasYearOfEra(pattern)) {
      // A strict formatter reads a year of era only with its era.
      builder.parseDefaulting(ChronoField.ERA, AFTER_CHRIST);
    }
    return builder
        .toFormatter(locale)
        .withResolverStyle(lenient ? ResolverStyle.SMART : ResolverStyle.STRICT);
  }

  private static boolean hasYearOfEra(String pattern) {
    boolean quoted = false;
    for (char c : pattern.toCharArray()) {
      quoted ^= c == '\'';
      if (c == 'y' && !quoted) {
        return true;
      }
    }
    return false;
  }

  static Object parse(Class<?> type, DateTimeFormatter formatter, String text) {
    TemporalAccessor parsed = formatter.parse(text);
    switch (type.getSimpleName()) {
      case "Instant":
        return Instant.from(parsed);
      case "LocalDate":
        return LocalDate.from(parsed);
      case "LocalTime":
        return LocalTime.from(parsed);
      case "LocalDateTime":
        return LocalDateTime.from(parsed);
      case "OffsetTime":
        return OffsetTime.from(parsed);
      case "OffsetDateTime":
        // A zone that is no offset has one at each moment.
        return ZonedDateTime.from(parsed).toOffsetDateTime();
      case "ZonedDateTime":
        return ZonedDateTime.from(parsed);
      case "Year":
        return Year.from(parsed);
      case "YearMonth":
        return YearMonth.from(parsed);
      case "MonthDay":
        return MonthDay.from(parsed);
      default:
        throw new DateTimeException("no pattern reads this type");
    }
  }
}
