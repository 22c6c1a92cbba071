package dev.signet.http.connection;

import java.time.Clock;

/**
 * The Date of answers, as RFC 9110 section 5.6.7 writes it, made once a second. It is written by
 * hand, because the JDK's formatter would load many classes at a cold start. Safe for concurrent
 * use.
 */
public final class DateHeader {

  private static final String[] DAYS = {"Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"};
  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";
  private static final int DAY_SECONDS = 24 * 60 * 60;

  /** The days of 400 years, after which the calendar repeats itself. */
  private static final int ERA_DAYS = 146_097;

  private final Clock clock;
  private volatile Second last = new Second(-1, "");

  /** Makes dates of this clock. */
  public DateHeader(Clock clock) {
    this.clock = clock;
  }

  /** Returns the header line for the present second, with its line end. */
  String line() {
    long now = Math.floorDiv(clock.millis(), 1000L);
    Second current = last;
    if (current.second != now) {
      current = new Second(now, "Date: " + text(now) + "\r\n");
      last = current;
    }
    return current.line;
  }

  private static String text(long second) {
    long day = Math.floorDiv(second, (long) DAY_SECONDS);
    int time = (int) Math.floorMod(second, (long) DAY_SECONDS);
    // A year that begins in March has its leap day at its end, and its months have a simple rule.
    long shifted = day + 719_468;
    long era = Math.floorDiv(shifted, (long) ERA_DAYS);
    int dayOfEra = (int) Math.floorMod(shifted, (long) ERA_DAYS);
    int yearOfEra =
        (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / (ERA_DAYS - 1)) / 365;
    int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    int march = (5 * dayOfYear + 2) / 153;
    int month = (march + 2) % 12;
    long year = yearOfEra + era * 400 + (month < 2 ? 1 : 0);
    StringBuilder text = new StringBuilder(29);
    text.append(DAYS[(int) Math.floorMod(day, 7L)]).append(", ");
    twoDigits(text, dayOfYear - (153 * march + 2) / 5 + 1).append(' ');
    text.append(MONTHS, 3 * month, 3 * month + 3).append(' ').append(year).append(' ');
    twoDigits(text, time / 3600).append(':');
    twoDigits(text, time / 60 % 60).append(':');
    return twoDigits(text, time % 60).append(" GMT").toString();
  }

  private static StringBuilder twoDigits(StringBuilder text, int value) {
    return text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
  }

  private static final class Second {
    final long second;
    final String line;

    Second(long second, String line) {
      this.second = second;
      this.line = line;
    }
  }
}
