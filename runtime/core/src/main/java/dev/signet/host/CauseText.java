package dev.signet.host;

import dev.signet.error.Causes;
import dev.signet.error.ThrowableParts;
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
    String text = ThrowableParts.text(thrown);
    return first == thrown ? text : text + " (" + ThrowableParts.text(first) + ")";
  }
}
