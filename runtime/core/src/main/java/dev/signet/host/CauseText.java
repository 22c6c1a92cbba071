package dev.signet.host;

import dev.signet.error.Causes;
import java.util.List;

/** Tells the people who start a host why something could not be made. */
final class CauseText {

  private CauseText() {}

  /**
   * Returns the exception and its innermost cause, because an ExceptionInInitializerError or a
   * ServiceConfigurationError alone says little.
   */
  static String of(Throwable thrown) {
    List<Throwable> causes = Causes.of(thrown);
    Throwable first = causes.get(causes.size() - 1);
    return first == thrown ? thrown.toString() : thrown + " (" + first + ")";
  }
}
