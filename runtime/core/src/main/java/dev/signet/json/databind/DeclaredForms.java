package dev.signet.json.databind;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.signet.json.codec.JsonCodec;
import dev.signet.json.codec.JsonCodecs;
import dev.signet.json.time.TimeForm;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;

/** Finds the codec of the form that {@code @JsonFormat} declares, as generated code has it. */
final class DeclaredForms {

  private static final Map<Class<?>, JsonCodec<?>> NUMBERS =
      Map.ofEntries(
          Map.entry(byte.class, JsonCodecs.BYTE),
          Map.entry(Byte.class, JsonCodecs.BYTE),
          Map.entry(short.class, JsonCodecs.SHORT),
          Map.entry(Short.class, JsonCodecs.SHORT),
          Map.entry(int.class, JsonCodecs.INT),
          Map.entry(Integer.class, JsonCodecs.INT),
          Map.entry(long.class, JsonCodecs.LONG),
          Map.entry(Long.class, JsonCodecs.LONG),
          Map.entry(float.class, JsonCodecs.FLOAT),
          Map.entry(Float.class, JsonCodecs.FLOAT),
          Map.entry(double.class, JsonCodecs.DOUBLE),
          Map.entry(Double.class, JsonCodecs.DOUBLE),
          Map.entry(BigInteger.class, JsonCodecs.BIG_INTEGER),
          Map.entry(BigDecimal.class, JsonCodecs.BIG_DECIMAL),
          Map.entry(OptionalInt.class, JsonCodecs.OPTIONAL_INT),
          Map.entry(OptionalLong.class, JsonCodecs.OPTIONAL_LONG),
          Map.entry(OptionalDouble.class, JsonCodecs.OPTIONAL_DOUBLE));

  private static final Set<Class<?>> MOMENTS =
      Set.of(Instant.class, OffsetDateTime.class, ZonedDateTime.class, Duration.class);

  private static final Set<String> WITHOUT_PATTERN =
      Set.of("Duration", "Period", "ZoneId", "ZoneOffset");

  private DeclaredForms() {}

  /** Returns whether there can be another form than a type's own. */
  static boolean areKnown(Class<?> type) {
    return NUMBERS.containsKey(type)
        || isTime(type)
        || type == boolean.class
        || type == Boolean.class
        || type == long[].class;
  }

  /** Returns whether it is a number. */
  static boolean isNumber(Class<?> type) {
    return NUMBERS.containsKey(type);
  }

  private static boolean isTime(Class<?> type) {
    return type.getName().startsWith("java.time.");
  }

  /** Returns the codec; null when the annotation, which may be null, declares no other form. */
  static JsonCodec<?> codec(JsonFormat.Value format, Class<?> type) {
    if (format == null || format.getShape() == JsonFormat.Shape.ARRAY) {
      return null;
    }
    boolean text = format.getShape() == JsonFormat.Shape.STRING;
    boolean number = format.getShape().isNumeric();
    if (isTime(type)) {
      return time(format, type);
    }
    if (NUMBERS.containsKey(type)) {
      return text ? JsonCodecs.text(NUMBERS.get(type)) : number ? NUMBERS.get(type) : null;
    }
    if (type == boolean.class || type == Boolean.class) {
      return text ? JsonCodecs.text(JsonCodecs.BOOLEAN) : number ? JsonCodecs.BIT : null;
    }
    return null;
  }

  private static JsonCodec<?> time(JsonFormat.Value format, Class<?> type) {
    TimeForm form = null;
    if (format.getShape().isNumeric()) {
      form = number(format.getShape(), type);
    } else if (format.hasPattern() && !WITHOUT_PATTERN.contains(type.getSimpleName())) {
      form = pattern(format);
    } else if (format.getShape() == JsonFormat.Shape.STRING) {
      form = TimeForm.ISO;
    }
    return form == null ? null : JsonCodecs.time(type, form);
  }

  private static TimeForm pattern(JsonFormat.Value format) {
    return TimeForm.pattern(
        format.getPattern(),
        format.hasLocale() ? format.getLocale().toString().replace('_', '-') : "",
        format.hasTimeZone() ? format.timeZoneAsString() : "",
        Boolean.TRUE.equals(format.getLenient()));
  }

  /** Returns the form of a number; null where jackson-databind has an array. */
  private static TimeForm number(JsonFormat.Shape shape, Class<?> type) {
    boolean whole = shape == JsonFormat.Shape.NUMBER_INT;
    if (MOMENTS.contains(type)) {
      return whole ? TimeForm.MILLIS : TimeForm.SECONDS;
    }
    if (type == Year.class) {
      return TimeForm.YEAR;
    }
    return type == LocalDate.class && whole ? TimeForm.DAYS : null;
  }
}
