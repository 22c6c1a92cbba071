package dev.signet.identity;

import java.util.Optional;

/**
 * A mini program: WeChat's appid.
 *
 * <p>Equal by value. {@link #toString()} is masked, so that it can be logged; the text is had only
 * through {@link #value()}. 1 to 512 visible ASCII characters without a comma.
 */
public final class AppId extends Identifier {

  private AppId(String value) {
    super(value);
  }

  /**
   * Wraps a text.
   *
   * @throws IllegalArgumentException when the text is not of the form above; the message does not
   *     hold it
   */
  public static AppId of(String value) {
    return new AppId(IdentityText.require(value, "appid"));
  }

  /** Wraps a text that may be null or empty, which means absent. */
  public static Optional<AppId> ofNullable(String value) {
    return value == null || value.isEmpty() ? Optional.empty() : Optional.of(of(value));
  }
}
