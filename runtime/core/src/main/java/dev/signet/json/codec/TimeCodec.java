package dev.signet.json.codec;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.identity.IdentityGuard;
import dev.signet.json.JsonForms;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** The codec of a type of {@code java.time}, as an ISO-8601 string. */
final class TimeCodec<T> extends JsonCodec<T> {

  private final Class<T> type;

  TimeCodec(Class<T> type) {
    this.type = type;
  }

  @Override
  public T read(JsonParser in) throws IOException {
    if (in.hasToken(JsonToken.VALUE_STRING)) {
      try {
        return type.cast(parse(in.getText().trim()));
      } catch (DateTimeException | ArithmeticException e) {
        // Reported below, without the text.
      }
    }
    throw JsonValues.expected(JsonForms.time(type));
  }

  private Object parse(String text) {
    switch (type.getSimpleName()) {
      case "Instant":
        return IsoTexts.instant(text);
      case "LocalDate":
        return LocalDate.parse(text);
      case "LocalTime":
        return LocalTime.parse(text);
      case "LocalDateTime":
        return LocalDateTime.parse(text);
      case "OffsetTime":
        return OffsetTime.parse(text);
      case "OffsetDateTime":
        return OffsetDateTime.parse(IsoTexts.withColon(text));
      case "ZonedDateTime":
        ZonedDateTime zoned = ZonedDateTime.parse(IsoTexts.withColon(text));
        return zoned.withZoneSameInstant(zoned.getZone().normalized());
      case "Duration":
        return Duration.parse(text);
      case "Period":
        return Period.parse(text);
      case "Year":
        return Year.parse(text);
      case "YearMonth":
        return IsoTexts.yearMonth(text);
      case "MonthDay":
        return MonthDay.parse(text);
      case "ZoneOffset":
        return ZoneOffset.of(text);
      default:
        return ZoneId.of(text);
    }
  }

  @Override
  public void write(T value, JsonGenerator out, IdentityGuard guard) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      out.writeString(text(value));
    }
  }

  /**
   * Returns the text of a value, with seconds even if they are zero, and without the name of a
   * zone.
   */
  private static String text(Object value) {
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
