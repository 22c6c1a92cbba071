package dev.signet.host;

import java.time.Duration;
import java.util.Map;

/** The time within which a call of an event function is answered. */
public final class EventTimeLimit {

  /**
   * The part of the platform's limit that is kept for answering before the platform ends the call.
   */
  private static final int RESERVE_MILLIS = 500;

  private final Duration configured;
  private final boolean explicit;

  private EventTimeLimit(Duration configured, boolean explicit) {
    this.configured = configured;
    this.explicit = explicit;
  }

  /**
   * Returns the limit of a host.
   *
   * @param environment what the settings were read from, which tells whether SIGNET_TIMEOUT_MS is
   *     set or has its default
   */
  public static EventTimeLimit of(HostSettings settings, Map<String, String> environment) {
    return new EventTimeLimit(
        settings.timeout(),
        !environment.getOrDefault(Setting.SIGNET_TIMEOUT_MS.name(), "").isEmpty());
  }

  /**
   * Returns the platform's limit less 500 ms, or SIGNET_TIMEOUT_MS if that is set and shorter.
   *
   * @param platformMillis the platform's limit in milliseconds; 0 or less if it names none, and the
   *     answer is then SIGNET_TIMEOUT_MS or its default
   */
  public Duration of(int platformMillis) {
    if (platformMillis <= 0) {
      return configured;
    }
    Duration left = Duration.ofMillis(Math.max(1, platformMillis - RESERVE_MILLIS));
    return explicit && configured.compareTo(left) < 0 ? configured : left;
  }
}
