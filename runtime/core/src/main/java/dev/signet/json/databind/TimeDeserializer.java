package dev.signet.json.databind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import dev.signet.json.time.IsoTexts;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Reads a {@code java.time} value from an ISO-8601 string. Jackson's own deserializers also take
 * numbers and arrays.
 */
final class TimeDeserializer extends DelegatingDeserializer {

  private static final long serialVersionUID = 1L;
  private static final Set<Class<?>> MOMENTS =
      Set.of(Instant.class, OffsetDateTime.class, ZonedDateTime.class);

  TimeDeserializer(JsonDeserializer<?> standard) {
    super(standard);
  }

  @Override
  protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> standard) {
    return new TimeDeserializer(standard);
  }

  @Override
  public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
    // Jackson also takes seconds since 1970 in a string, but every ISO-8601 moment has a T. It also
    // takes a date and time for a LocalTime and silently drops the date.
    if (!in.hasToken(JsonToken.VALUE_STRING)
        || MOMENTS.contains(handledType()) && !hasTime(in.getText())
        || handledType() == LocalTime.class && hasTime(in.getText())) {
      return context.reportInputMismatch(handledType(), "not an ISO-8601 string");
    }
    return handledType() == Instant.class
        ? instant(in.getText().trim(), context)
        : super.deserialize(in, context);
  }

  /** Reads a moment as generated code does, on every JDK. */
  private static Object instant(String text, DeserializationContext context) throws IOException {
    try {
      return IsoTexts.instant(text);
    } catch (DateTimeException | ArithmeticException e) {
      return context.reportInputMismatch(Instant.class, "not an ISO-8601 string");
    }
  }

  private static boolean hasTime(String text) {
    return text.indexOf('T') >= 0 || text.indexOf('t') >= 0;
  }
}
