package dev.signet.maven.layout.image;

import java.util.regex.Pattern;

/** The collector of garbage: a JVM that is told two does not start. */
public final class Collector {

  private static final Pattern CHOICE = Pattern.compile("-XX:\\+Use\\w+GC\\b");
  private static final String USUAL = "-XX:+UseSerialGC";

  private Collector() {}

  /** Returns the usual choice, for a short start in little memory, unless the options choose. */
  public static String options(String more) {
    return isChosenIn(more) ? "" : USUAL;
  }

  /** Returns whether an option is the usual choice and further options make another. */
  static boolean isReplaced(String option, String more) {
    return option.equals(USUAL) && isChosenIn(more);
  }

  private static boolean isChosenIn(String options) {
    return CHOICE.matcher(options).find();
  }
}
