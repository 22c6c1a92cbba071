package dev.signet.spring.host;

import dev.signet.function.DecisionLines;
import dev.signet.function.DecisionLog;
import dev.signet.host.HostSettings;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * The lines of the standard log, written by the application's own logging. {@code signet.log} says
 * which calls are written; the levels of the two loggers can only lessen them.
 */
final class ApplicationLines {

  /** One line for each call, at level INFO. */
  private static final String DECISIONS = "dev.signet.decisions";

  /** One line for each unexpected exception, at level ERROR, without messages. */
  private static final String FAILURES = "dev.signet.failures";

  private ApplicationLines() {}

  static DecisionLog of(HostSettings settings) {
    Log decisions = LogFactory.getLog(DECISIONS);
    Log failures = LogFactory.getLog(FAILURES);
    return new DecisionLines(settings.logLevel(), decisions::info, failures::error);
  }
}
