package dev.signet.processor.schema.form;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQuery;
import java.util.Locale;

/**
 * Tries a pattern at compile time as the runtime will use it: an afternoon of the last days of a
 * year shows hours of half a day and years of weeks.
 */
public final class PatternTrial {

  private static final OffsetDateTime SAMPLE =
      LocalDateTime.of(2024, 12, 31, 15, 4, 5).atOffset(ZoneOffset.ofHours(8));

  private final String type;
  private final ScalarForm form;

  /**
   * Prepares the trial of a pattern.
   *
   * @param type the qualified name of a type of java.time
   */
  public PatternTrial(String type, ScalarForm form) {
    this.type = type;
    this.form = form;
  }

  /** Returns whether a type of java.time can be written by a pattern at all. */
  public static boolean isFor(String type) {
    return query(type) != null;
  }

  /**
   * Returns what the pattern writes for a value.
   *
   * @throws IllegalArgumentException if it is no pattern
   * @throws DateTimeException if the type does not have what the pattern asks for
   */
  public String written() {
    return formatter().format(sample());
  }

  /** Returns whether what the pattern writes is read again as what was written. */
  public boolean isReadAgain() {
    String written = written();
    try {
      TemporalAccessor read = (TemporalAccessor) query(type).queryFrom(formatter().parse(written));
      return formatter().format(read).equals(written);
    } catch (DateTimeException notRead) {
      return false;
    }
  }

  private DateTimeFormatter formatter() {
    DateTimeFormatterBuilder builder = new DateTimeFormatterBuilder().appendPattern(form.pattern());
    if (has('y')) {
      builder.parseDefaulting(ChronoField.ERA, 1);
    }
    Locale locale = form.locale().isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(form.locale());
    DateTimeFormatter formatter =
        builder
            .toFormatter(locale)
            .withResolverStyle(form.lenient() ? ResolverStyle.SMART : ResolverStyle.STRICT);
    return form.zone().isEmpty() ? formatter : formatter.withZone(ZoneId.of(form.zone()));
  }

  /** Returns whether the pattern has the year of a week without the week, which no date is. */
  public boolean isYearOfWeek() {
    return has('Y') && !has('w');
  }

  private boolean has(char letter) {
    boolean quoted = false;
    for (char c : form.pattern().toCharArray()) {
      quoted ^= c == '\'';
      if (c == letter && !quoted) {
        return true;
      }
    }
    return false;
  }

  private TemporalAccessor sample() {
    return switch (simpleName(type)) {
      case "Instant" -> SAMPLE.toInstant();
      case "ZonedDateTime" -> SAMPLE.toZonedDateTime();
      case "OffsetDateTime" -> SAMPLE;
      default -> (TemporalAccessor) query(type).queryFrom(SAMPLE);
    };
  }

  private static TemporalQuery<?> query(String type) {
    return switch (simpleName(type)) {
      case "Instant" -> Instant::from;
      case "LocalDate" -> LocalDate::from;
      case "LocalTime" -> LocalTime::from;
      case "LocalDateTime" -> LocalDateTime::from;
      case "OffsetTime" -> OffsetTime::from;
      // A zone that is no offset has one at each moment.
      case "OffsetDateTime" -> parsed -> ZonedDateTime.from(parsed).toOffsetDateTime();
      case "ZonedDateTime" -> ZonedDateTime::from;
      case "Year" -> Year::from;
      case "YearMonth" -> YearMonth::from;
      case "MonthDay" -> MonthDay::from;
      default -> null;
    };
  }

  private static String simpleName(String type) {
    return type.substring(type.lastIndexOf('.') + 1);
  }
}
