package dev.signet.host;

import java.util.List;

/**
 * Thrown when a host cannot start. The message names everything that is wrong with the
 * configuration, for the people who start the host.
 */
public final class ConfigurationException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * Makes an exception for several problems.
   *
   * @param problems one message for each problem
   */
  public ConfigurationException(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
  }

  /** Makes an exception for one problem. */
  public ConfigurationException(String problem) {
    this(List.of(problem));
  }

  /**
   * Makes an exception for one problem.
   *
   * @param cause what was thrown, for a tool that shows where; may be null
   */
  public ConfigurationException(String problem, Throwable cause) {
    super(problem, cause);
  }
}
