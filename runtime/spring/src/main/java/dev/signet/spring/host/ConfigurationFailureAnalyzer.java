package dev.signet.spring.host;

import dev.signet.host.ConfigurationException;
import org.springframework.beans.BeansException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why Signet refused the start of an application, and what to do, in place of a stack. */
final class ConfigurationFailureAnalyzer extends AbstractFailureAnalyzer<ConfigurationException> {

  ConfigurationFailureAnalyzer() {}

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, ConfigurationException cause) {
    if (findCause(cause, BeansException.class) != null) {
      // Spring says more of its own beans than Signet can.
      return null;
    }
    String description =
        SpringMessages.START_REFUSED.format()
            + System.lineSeparator()
            + System.lineSeparator()
            + cause.getMessage().indent(4).stripTrailing();
    return new FailureAnalysis(description, SpringMessages.START_ACTION.format(), cause);
  }
}
