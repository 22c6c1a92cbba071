package dev.signet.scf;

import com.qcloud.scf.runtime.Context;
import dev.signet.host.HostSettings;
import java.time.Duration;
import java.util.Map;

/** The time that a call may wait for a stage that user code returned. */
final class TimeLimit {

  /**
   * The part of the platform's limit that is kept for answering before the platform ends the call.
   */
  private static final int RESERVE_MILLIS = 500;

  private final Duration configured;
  private final boolean explicit;

  private TimeLimit(Duration configured, boolean explicit) {
    this.configured = configured;
    this.explicit = explicit;
  }

  static TimeLimit of(HostSettings settings, Map<String, String> environment) {
    return new TimeLimit(
        settings.timeout(), !environment.getOrDefault("SIGNET_TIMEOUT_MS", "").isEmpty());
  }

  /**
   * Returns the platform's limit less 500 ms, or SIGNET_TIMEOUT_MS if that is set and shorter.
   * Without a context, or with one that names no limit, returns SIGNET_TIMEOUT_MS or its default.
   */
  Duration of(Context context) {
    int limitMillis = context == null ? 0 : context.getTimeLimitInMs();
    if (limitMillis <= 0) {
      return configured;
    }
    Duration left = Duration.ofMillis(Math.max(1, limitMillis - RESERVE_MILLIS));
    return explicit && configured.compareTo(left) < 0 ? configured : left;
  }
}
