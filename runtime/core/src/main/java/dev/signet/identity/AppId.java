package dev.signet.identity;

import java.util.Optional;

/**
 * WeChat's appid, which identifies a mini program: 1 to 512 visible ASCII characters without a
 * comma.
 *
 * <p>Equal by value. {@link #toString()} is masked, so that an appid can be logged; only {@link
 * #value()} returns the text.
 */
public final class AppId {

  private final String value;

  private AppId(String value) {
    this.value = value;
  }

  /**
   * Wraps a text.
   *
   * @throws IllegalArgumentException if the text is null or not of the form above; the message does
   *     not repeat it
   */
  public static AppId of(String value) {
    return new AppId(IdentityText.require(value, "appid"));
  }

  /**
   * Wraps a text; empty if the text is null or empty, which means absent.
   *
   * @throws IllegalArgumentException if the text is present and not of the form above
   */
  public static Optional<AppId> ofNullable(String value) {
    return value == null || value.isEmpty() ? Optional.empty() : Optional.of(of(value));
  }

  /** Returns the appid itself. */
  public String value() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof AppId && ((AppId) other).value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** Returns the masked form, such as {@code wx01****}. */
  @Override
  public String toString() {
    return IdentityText.mask(value);
  }
}
