package dev.signet.json.time;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.signet.json.InvalidPayloadException;
import dev.signet.json.JsonForms;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/**
 * A form that values of {@code java.time} have in JSON. Immutable; generated code and the values
 * that are left to jackson-databind share it, so that both write the same.
 */
public final class TimeForm {

  /** The text of ISO-8601, in which every type of {@code java.time} can be written. */
  public static final TimeForm ISO = new TimeForm(Kind.ISO, null, "");

  /** Milliseconds: of a moment since 1970, or of a Duration. */
  public static final TimeForm MILLIS = new TimeForm(Kind.MILLIS, null, "");

  /** Seconds with nine digits after the point: of a moment since 1970, or of a Duration. */
  public static final TimeForm SECONDS = new TimeForm(Kind.SECONDS, null, "");

  /** The days of a LocalDate since 1970. */
  public static final TimeForm DAYS = new TimeForm(Kind.DAYS, null, "");

  /** The number of a Year. */
  public static final TimeForm YEAR = new TimeForm(Kind.YEAR, null, "");

  private enum Kind {
    ISO,
    MILLIS,
    SECONDS,
    DAYS,
    YEAR,
    PATTERN
  }

  private final Kind kind;
  private final DateTimeFormatter formatter;
  private final String pattern;

  private TimeForm(Kind kind, DateTimeFormatter formatter, String pattern) {
    this.kind = kind;
    this.formatter = formatter;
    this.pattern = pattern;
  }

  /**
   * Returns the form of a pattern of {@link DateTimeFormatter}. A year of era without an era, such
   * as {@code yyyy}, is a year after Christ.
   *
   * @param locale a language tag for names such as those of months; empty for English
   * @param zone the zone in which moments are written and read; empty for none
   * @param lenient whether a day that its month does not have is read as the month's last
   * @throws IllegalArgumentException if the pattern is none
   * @throws DateTimeException if there is no such zone
   */
  public static TimeForm pattern(String pattern, String locale, String zone, boolean lenient) {
    Locale language = locale.isEmpty() ? Locale.ENGLISH : Locale.forLanguageTag(locale);
    DateTimeFormatter formatter = TimePatterns.formatter(pattern, language, lenient);
    return new TimeForm(
        Kind.PATTERN, zone.isEmpty() ? formatter : formatter.withZone(ZoneId.of(zone)), pattern);
  }

  /** Returns the words for this form in an answer. */
  public String expected(Class<?> type) {
    switch (kind) {
      case MILLIS:
        return JsonForms.millis(type);
      case SECONDS:
        return JsonForms.seconds(type);
      case DAYS:
        return JsonForms.days(type);
      case YEAR:
        return JsonForms.INTEGER_32;
      case PATTERN:
        return JsonForms.pattern(pattern, type);
      default:
        return JsonForms.time(type);
    }
  }

  /**
   * Reads a value at the parser's current token.
   *
   * @throws InvalidPayloadException if the JSON is not of this form
   */
  public Object read(Class<?> type, JsonParser in) throws IOException {
    boolean text = kind == Kind.ISO || kind == Kind.PATTERN;
    if (text ? in.hasToken(JsonToken.VALUE_STRING) : isNumber(in)) {
      try {
        return text ? parsed(type, in.getText()) : TimeNumbers.read(type, unit(), in);
      } catch (DateTimeException | ArithmeticException e) {
        // Reported below, without what was sent.
      }
    }
    throw InvalidPayloadException.ofForm("", expected(type));
  }

  /**
   * Reads a text.
   *
   * @throws InvalidPayloadException if it is not of this form
   */
  public Object parse(Class<?> type, String text) throws InvalidPayloadException {
    try {
      return parsed(type, text);
    } catch (DateTimeException | ArithmeticException e) {
      throw InvalidPayloadException.ofForm("", expected(type));
    }
  }

  private boolean isNumber(JsonParser in) {
    return in.hasToken(JsonToken.VALUE_NUMBER_INT)
        || kind == Kind.SECONDS && in.hasToken(JsonToken.VALUE_NUMBER_FLOAT);
  }

  private Object parsed(Class<?> type, String text) {
    return kind == Kind.PATTERN
        ? TimePatterns.parse(type, formatter, text.trim())
        : IsoTexts.parse(type, text.trim());
  }

  private TimeNumbers.Unit unit() {
    return TimeNumbers.Unit.valueOf(kind.name());
  }

  /**
   * Writes a value, which is not null.
   *
   * @throws DateTimeException if the pattern needs what the value does not have
   */
  public void write(Object value, JsonGenerator out) throws IOException {
    if (kind == Kind.ISO || kind == Kind.PATTERN) {
      out.writeString(text(value));
    } else {
      TimeNumbers.write(value, unit(), out);
    }
  }

  /** Returns the text of a value, which is not null; for the forms that are texts. */
  public String text(Object value) {
    return kind == Kind.PATTERN ? formatter.format((TemporalAccessor) value) : IsoTexts.text(value);
  }
}
