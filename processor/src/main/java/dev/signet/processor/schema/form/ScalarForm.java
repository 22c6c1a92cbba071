package dev.signet.processor.schema.form;

/**
 * The form of a number, a boolean or a value of {@code java.time} in JSON.
 *
 * @param pattern the pattern of java.time.format.DateTimeFormatter; empty for all other kinds
 * @param locale the language tag for names in a pattern; empty for English
 * @param zone the zone in which a pattern writes moments; empty for none
 * @param lenient whether a pattern reads a day that its month does not have as the month's last
 */
public record ScalarForm(Kind kind, String pattern, String locale, String zone, boolean lenient) {

  /** The form that a type has by itself. */
  public static final ScalarForm OWN = of(Kind.OWN);

  /** The kinds of forms. */
  public enum Kind {
    /** The type's own: a number, true or false, or a text of ISO-8601. */
    OWN,
    /** A number or boolean as a string. */
    TEXT,
    /** A boolean as 0 or 1. */
    BIT,
    /** A moment since 1970, or a Duration, in whole milliseconds. */
    MILLIS,
    /** A moment since 1970, or a Duration, in seconds with nine digits after the point. */
    SECONDS,
    /** A date in days since 1970. */
    DAYS,
    /** A year as its number. */
    YEAR,
    /** A text that a pattern describes. */
    PATTERN
  }

  /** Returns a form that has no pattern. */
  public static ScalarForm of(Kind kind) {
    return new ScalarForm(kind, "", "", "", false);
  }

  /** Returns the form of a pattern without names. */
  public static ScalarForm pattern(String pattern, String zone) {
    return new ScalarForm(Kind.PATTERN, pattern, "", zone, false);
  }

  /** Returns whether it is the type's own form. */
  public boolean isOwn() {
    return kind == Kind.OWN;
  }
}
