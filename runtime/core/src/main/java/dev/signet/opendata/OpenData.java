package dev.signet.opendata;

import dev.signet.identity.AppId;
import java.time.Instant;
import java.util.Objects;

/**
 * Open data of the caller that WeChat vouches for. As a parameter of a cloud function, it is bound
 * to the payload field of its name, for which the client sends a CloudID. The function runs only if
 * the platform says that it put the data there itself, or if an {@link OpenDataSource} of the
 * application got them from WeChat; else the call is refused with {@code OPEN_DATA_UNVERIFIED}, and
 * with {@code OPEN_DATA_EXPIRED} if they are too old. Immutable.
 *
 * @param <T> {@link PhoneNumber}, {@link WeRunData}, {@link UserProfile}, or {@code Map<String,
 *     Object>} for data of any other kind
 */
public final class OpenData<T> {

  private final T value;
  private final AppId appId;
  private final Instant timestamp;

  private OpenData(T value, AppId appId, Instant timestamp) {
    this.value = Objects.requireNonNull(value, "value");
    this.appId = Objects.requireNonNull(appId, "appId");
    this.timestamp = Objects.requireNonNull(timestamp, "timestamp");
  }

  /**
   * Makes open data, for unit tests that call a method directly. Nothing is verified here.
   *
   * @param appId the app of the watermark
   * @param timestamp the time of the watermark
   */
  public static <T> OpenData<T> of(T value, AppId appId, Instant timestamp) {
    return new OpenData<>(value, appId, timestamp);
  }

  /** Returns the data, never null. They are personal and belong in no log. */
  public T value() {
    return value;
  }

  /** Returns the app of the watermark, which is the app of the verified caller. */
  public AppId appId() {
    return appId;
  }

  /** Returns the time of the watermark, at which WeChat made the data; in whole seconds. */
  public Instant timestamp() {
    return timestamp;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpenData
        && ((OpenData<?>) other).value.equals(value)
        && ((OpenData<?>) other).appId.equals(appId)
        && ((OpenData<?>) other).timestamp.equals(timestamp);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, appId, timestamp);
  }

  /** Returns a form without the data, which is safe to log. */
  @Override
  public String toString() {
    return "OpenData[of " + appId + " at " + timestamp + "]";
  }
}
