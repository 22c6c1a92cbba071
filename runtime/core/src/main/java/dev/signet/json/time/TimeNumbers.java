package dev.signet.json.time;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;

/** Reads and writes values of {@code java.time} as numbers. */
final class TimeNumbers {

  private static final int NANO_DIGITS = 9;

  /** The most digits of seconds before the point; a moment has 17 at most, a Duration 19. */
  private static final int SECOND_DIGITS = 19;

  /** The most digits after the point that are looked at, since they must be zero from the tenth. */
  private static final int MAX_SCALE = 100;

  /** The things that are counted. */
  enum Unit {
    MILLIS,
    SECONDS,
    DAYS,
    YEAR
  }

  private TimeNumbers() {}

  /**
   * Reads the number at the parser's current token.
   *
   * @throws DateTimeException if the type does not hold it
   * @throws ArithmeticException if a number of seconds has parts of a nanosecond
   */
  static Object read(Class<?> type, Unit unit, JsonParser in) throws IOException {
    try {
      switch (unit) {
        case MILLIS:
          return millis(type, in.getLongValue());
        case SECONDS:
          return seconds(type, in.getDecimalValue());
        case DAYS:
          return LocalDate.ofEpochDay(in.getLongValue());
        default:
          return Year.of(in.getIntValue());
      }
    } catch (InputCoercionException | NumberFormatException tooLarge) {
      throw new DateTimeException("too large", tooLarge);
    }
  }

  private static Object millis(Class<?> type, long millis) {
    return type == Duration.class
        ? Duration.ofMillis(millis)
        : moment(type, Instant.ofEpochMilli(millis));
  }

  private static Object seconds(Class<?> type, BigDecimal seconds) {
    // An exponent may stand for more digits than memory holds.
    long digits = (long) seconds.precision() - seconds.scale();
    if (digits > SECOND_DIGITS || seconds.scale() > MAX_SCALE) {
      throw new DateTimeException("too large, or too fine");
    }
    BigDecimal nanos = seconds.setScale(NANO_DIGITS, RoundingMode.UNNECESSARY);
    long whole = nanos.setScale(0, RoundingMode.FLOOR).longValueExact();
    long rest = nanos.subtract(BigDecimal.valueOf(whole)).unscaledValue().longValueExact();
    return type == Duration.class
        ? Duration.ofSeconds(whole, rest)
        : moment(type, Instant.ofEpochSecond(whole, rest));
  }

  private static Object moment(Class<?> type, Instant instant) {
    if (type == OffsetDateTime.class) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    return type == ZonedDateTime.class ? instant.atZone(ZoneOffset.UTC) : instant;
  }

  static void write(Object value, Unit unit, JsonGenerator out) throws IOException {
    switch (unit) {
      case MILLIS:
        out.writeNumber(
            value instanceof Duration
                ? ((Duration) value).toMillis()
                : instant(value).toEpochMilli());
        break;
      case SECONDS:
        out.writeNumber(seconds(value));
        break;
      case DAYS:
        out.writeNumber(((LocalDate) value).toEpochDay());
        break;
      default:
        out.writeNumber(((Year) value).getValue());
    }
  }

  private static BigDecimal seconds(Object value) {
    long seconds;
    long nanos;
    if (value instanceof Duration) {
      seconds = ((Duration) value).getSeconds();
      nanos = ((Duration) value).getNano();
    } else {
      seconds = instant(value).getEpochSecond();
      nanos = instant(value).getNano();
    }
    return BigDecimal.valueOf(seconds).add(BigDecimal.valueOf(nanos, NANO_DIGITS));
  }

  private static Instant instant(Object moment) {
    if (moment instanceof OffsetDateTime) {
      return ((OffsetDateTime) moment).toInstant();
    }
    return moment instanceof ZonedDateTime
        ? ((ZonedDateTime) moment).toInstant()
        : (Instant) moment;
  }
}
