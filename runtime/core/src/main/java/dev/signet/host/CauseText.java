package dev.signet.host;

import dev.signet.error.Causes;
import java.util.List;

/** Says why something could not be made, for the people who start a host. */
final class CauseText {

  private CauseText() {}

  /**
   * Names the exception and its first cause: an ExceptionInInitializerError or a service's error
   * alone says little.
   */
  static String of(Throwable thrown) {
    List<Throwable> causes = Causes.of(thrown);
    Throwable first = causes.get(causes.size() - 1);
    return first == thrown ? thrown.toString() : thrown + " (" + first + ")";
  }
}
