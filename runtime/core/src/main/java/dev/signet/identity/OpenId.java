package dev.signet.identity;

import java.util.Optional;

/**
 * A user of one mini program: WeChat's openid.
 *
 * <p>Equal by value. {@link #toString()} is masked, so that it can be logged; the text is had only
 * through {@link #value()}. 1 to 512 visible ASCII characters without a comma.
 */
public final class OpenId {

  private final String value;

  private OpenId(String value) {
    this.value = value;
  }

  /**
   * Wraps a text.
   *
   * @throws IllegalArgumentException when the text is not of the form above; the message does not
   *     hold it
   */
  public static OpenId of(String value) {
    return new OpenId(IdentityText.require(value, "openid"));
  }

  /** Wraps a text that may be null or empty, which means absent. */
  public static Optional<OpenId> ofNullable(String value) {
    return value == null || value.isEmpty() ? Optional.empty() : Optional.of(of(value));
  }

  /** The identifier itself. Personal data: it belongs in no log. */
  public String value() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof OpenId && ((OpenId) other).value.equals(value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  /** The masked form, such as {@code oAbc****}. */
  @Override
  public String toString() {
    return IdentityText.mask(value);
  }
}
