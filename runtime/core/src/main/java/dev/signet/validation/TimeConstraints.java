package dev.signet.validation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAccessor;

/**
 * Compares dates and times with now, for generated code. A type without a time zone is compared in
 * the zone of the clock. The present is the current value of the type: today for a date, this year
 * for a year.
 */
public final class TimeConstraints {

  private TimeConstraints() {}

  /**
   * Returns whether a value is before now, or equal to the present if {@code orPresent}.
   *
   * @throws IllegalArgumentException for a type that generated code never passes
   */
  public static boolean past(TemporalAccessor value, Clock clock, boolean orPresent) {
    int comparison = compare(value, clock);
    return comparison < 0 || orPresent && comparison == 0;
  }

  /**
   * Returns whether a value is after now, or equal to the present if {@code orPresent}.
   *
   * @throws IllegalArgumentException for a type that generated code never passes
   */
  public static boolean future(TemporalAccessor value, Clock clock, boolean orPresent) {
    int comparison = compare(value, clock);
    return comparison > 0 || orPresent && comparison == 0;
  }

  private static int compare(TemporalAccessor value, Clock clock) {
    if (value instanceof Instant) {
      return ((Instant) value).compareTo(clock.instant());
    }
    // The compareTo of the next two types also compares the zones of equal moments.
    if (value instanceof OffsetDateTime) {
      return ((OffsetDateTime) value).toInstant().compareTo(clock.instant());
    }
    if (value instanceof ZonedDateTime) {
      return ((ZonedDateTime) value).toInstant().compareTo(clock.instant());
    }
    if (value instanceof OffsetTime) {
      OffsetTime time = (OffsetTime) value;
      return time.toLocalTime().compareTo(LocalTime.now(clock.withZone(time.getOffset())));
    }
    return compareLocal(value, clock);
  }

  private static int compareLocal(TemporalAccessor value, Clock clock) {
    if (value instanceof LocalDate) {
      return ((LocalDate) value).compareTo(LocalDate.now(clock));
    }
    if (value instanceof LocalDateTime) {
      return ((LocalDateTime) value).compareTo(LocalDateTime.now(clock));
    }
    if (value instanceof LocalTime) {
      return ((LocalTime) value).compareTo(LocalTime.now(clock));
    }
    if (value instanceof Year) {
      return ((Year) value).compareTo(Year.now(clock));
    }
    if (value instanceof YearMonth) {
      return ((YearMonth) value).compareTo(YearMonth.now(clock));
    }
    if (value instanceof MonthDay) {
      return ((MonthDay) value).compareTo(MonthDay.now(clock));
    }
    throw new IllegalArgumentException("not a moment: " + value.getClass().getName());
  }
}
