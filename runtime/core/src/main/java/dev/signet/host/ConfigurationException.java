package dev.signet.host;

import java.util.List;

/** A host cannot start: everything that is wrong with its configuration, for people. */
public final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** One message for each problem. */
  public ConfigurationException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }

  /** One problem. */
  public ConfigurationException(String problem) {
    this(List.of(problem));
  }
}
