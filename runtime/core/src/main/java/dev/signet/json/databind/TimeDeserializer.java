package dev.signet.json.databind;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import dev.signet.json.codec.IsoTexts;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

/** A {@code java.time} value as an ISO-8601 string; jackson's own also take numbers and arrays. */
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
    // Seconds since 1970 in a string are a number, too; every ISO-8601 moment has a T. Of a date
    // and time that should be a time of the day, the date would be lost without a word.
    if (!in.hasToken(JsonToken.VALUE_STRING)
        || MOMENTS.contains(handledType()) && !hasTime(in.getText())
        || handledType() == LocalTime.class && hasTime(in.getText())) {
      return context.reportInputMismatch(handledType(), "not an ISO-8601 string");
    }
    return handledType() == Instant.class
        ? instant(in.getText().trim(), context)
        : super.deserialize(in, context);
  }

  /** As generated code reads it, on every JDK. */
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
