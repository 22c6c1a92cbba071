package dev.signet.opendata;

import dev.signet.identity.AppId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The watermark of open data: for which app WeChat made them, and when. */
final class Watermark {

  static final String NAME = "watermark";

  /** By how much the clock of WeChat may be ahead of this one. */
  private static final Duration SKEW = Duration.ofSeconds(60);

  private final String appId;
  private final long seconds;

  private Watermark(String appId, long seconds) {
    this.appId = appId;
    this.seconds = seconds;
  }

  /** Returns the watermark of these data; null if they have none of the documented form. */
  static Watermark of(Map<String, Object> data) {
    Object watermark = data.get(NAME);
    if (!(watermark instanceof Map)) {
      return null;
    }
    String appId = DataFields.text((Map<?, ?>) watermark, "appid");
    Long seconds = DataFields.integer((Map<?, ?>) watermark, "timestamp");
    return appId == null || seconds == null ? null : new Watermark(appId, seconds);
  }

  boolean isOf(AppId app) {
    return app.value().equals(appId);
  }

  Instant timestamp() {
    return DataFields.instant(seconds);
  }

  /** Returns whether the data were made in the future, as far as clocks can tell. */
  boolean isAhead(Clock clock) {
    return timestamp().isAfter(clock.instant().plus(SKEW));
  }

  boolean isOlderThan(Duration age, Clock clock) {
    return timestamp().isBefore(clock.instant().minus(age));
  }
}
