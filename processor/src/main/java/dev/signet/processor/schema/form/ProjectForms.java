package dev.signet.processor.schema.form;

import java.util.Set;

/**
 * The forms that a project chose for all its values.
 *
 * @param time the form of {@code java.time}: {@link #ISO}, {@link #MILLIS}, or the pattern of a
 *     date and time that a space separates
 * @param zone the zone in which a pattern writes moments
 * @param texts whether integers of 64 bits and more are strings
 */
public record ProjectForms(String time, String zone, boolean texts) {

  /** The texts of ISO-8601. */
  public static final String ISO = "iso-8601";

  /** Moments in milliseconds since 1970; all other types in ISO-8601. */
  public static final String MILLIS = "epoch-millis";

  /** A date and time as back ends in China commonly write it. */
  public static final String SPACED = "yyyy-MM-dd HH:mm:ss";

  /** The forms of a project that chose none. */
  public static final ProjectForms STANDARD = new ProjectForms(ISO, "", false);

  private static final Set<String> MOMENTS =
      Set.of("java.time.Instant", "java.time.OffsetDateTime", "java.time.ZonedDateTime");

  private static final Set<String> LONGS = Set.of("long", "java.lang.Long", "java.math.BigInteger");

  /** Returns whether a project chose any form. */
  public boolean isStandard() {
    return time.equals(ISO) && !texts;
  }

  /** Returns the form of a type, by its qualified name or keyword. */
  public ScalarForm of(String type) {
    if (LONGS.contains(type)) {
      return texts ? ScalarForm.of(ScalarForm.Kind.TEXT) : ScalarForm.OWN;
    }
    boolean moment = MOMENTS.contains(type);
    if (time.equals(MILLIS)) {
      return moment ? ScalarForm.of(ScalarForm.Kind.MILLIS) : ScalarForm.OWN;
    }
    return time.equals(ISO) ? ScalarForm.OWN : spaced(type, moment);
  }

  private ScalarForm spaced(String type, boolean moment) {
    if (moment) {
      return ScalarForm.pattern(time, zone);
    }
    return switch (type) {
      case "java.time.LocalDateTime" -> ScalarForm.pattern(time, "");
      case "java.time.LocalTime" -> ScalarForm.pattern(time.substring(time.indexOf(' ') + 1), "");
      default -> ScalarForm.OWN;
    };
  }
}
