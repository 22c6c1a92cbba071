package dev.signet.json.databind;

import com.fasterxml.jackson.databind.DatabindContext;
import dev.signet.json.codec.JsonCodec;
import dev.signet.json.codec.JsonCodecs;
import dev.signet.json.time.TimeForm;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;

/**
 * The forms that a project chose, by compiler options, for values of {@code java.time} and for
 * integers of 64 bits and more. Generated code hands them on to the values that are left to
 * jackson-databind. Immutable.
 */
public final class ProjectForms {

  /** The forms of a project that chose none. */
  static final ProjectForms STANDARD = new ProjectForms(Map.of());

  /** The key of the attribute of a reader or writer that holds the forms. */
  static final Object KEY = ProjectForms.class;

  private final Map<Class<?>, JsonCodec<?>> codecs;

  private ProjectForms(Map<Class<?>, JsonCodec<?>> codecs) {
    this.codecs = codecs;
  }

  /**
   * Returns the forms of a project.
   *
   * @param time the value of the option {@code signet.time}
   * @param zone the zone of moments that are written by a pattern
   * @param texts whether integers of 64 bits and more are strings
   */
  public static ProjectForms of(String time, String zone, boolean texts) {
    Map<Class<?>, JsonCodec<?>> codecs = new HashMap<>();
    if (texts) {
      addTexts(codecs);
    }
    if (time.equals("epoch-millis")) {
      addMoments(codecs, TimeForm.MILLIS);
    } else if (!time.equals("iso-8601")) {
      addMoments(codecs, TimeForm.pattern(time, "", zone, false));
      addTime(codecs, LocalDateTime.class, TimeForm.pattern(time, "", "", false));
      String clock = time.substring(time.indexOf(' ') + 1);
      addTime(codecs, LocalTime.class, TimeForm.pattern(clock, "", "", false));
    }
    return new ProjectForms(Map.copyOf(codecs));
  }

  private static void addTexts(Map<Class<?>, JsonCodec<?>> codecs) {
    JsonCodec<Long> texts = JsonCodecs.text(JsonCodecs.LONG);
    codecs.put(long.class, texts);
    codecs.put(Long.class, texts);
    codecs.put(long[].class, JsonCodecs.array(long[].class, texts, false));
    codecs.put(OptionalLong.class, JsonCodecs.text(JsonCodecs.OPTIONAL_LONG));
    codecs.put(BigInteger.class, JsonCodecs.text(JsonCodecs.BIG_INTEGER));
  }

  private static void addMoments(Map<Class<?>, JsonCodec<?>> codecs, TimeForm form) {
    addTime(codecs, Instant.class, form);
    addTime(codecs, OffsetDateTime.class, form);
    addTime(codecs, ZonedDateTime.class, form);
  }

  private static void addTime(Map<Class<?>, JsonCodec<?>> codecs, Class<?> type, TimeForm form) {
    codecs.put(type, JsonCodecs.time(type, form));
  }

  /** Returns the forms that a reader or writer was given. */
  static ProjectForms of(DatabindContext context) {
    Object forms = context.getAttribute(KEY);
    return forms == null ? STANDARD : (ProjectForms) forms;
  }

  /** Returns the codec of a class in the project's form; null when its own form counts. */
  JsonCodec<?> codec(Class<?> type) {
    return codecs.get(type);
  }
}
