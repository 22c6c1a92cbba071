package dev.signet.identity;

import java.util.Optional;

/**
 * WeChat's openid, which identifies a user within one mini program: 1 to 512 visible ASCII
 * characters without a comma.
 *
 * <p>Equal by value. {@link #toString()} is masked, so that an openid can be logged; only {@link
 * #value()} returns the text.
 */
public final class OpenId {

  private final String value;

  private OpenId(String value) {
    this.value = value;
  }

  /**
   * Wraps a text.
   *
   * @throws IllegalArgumentException if the text is null or not of the form above; the message does
   *     not repeat it
   */
  public static OpenId of(String value) {
    return new OpenId(IdentityText.require(value, "openid"));
  }

  /**
   * Wraps a text; empty if the text is null or empty, which means absent.
   *
   * @throws IllegalArgumentException if the text is present and not of the form above
   */
  public static Optional<OpenId> ofNullable(String value) {
    return value == null || value.isEmpty() ? Optional.empty() : Optional.of(of(value));
  }

  /** Returns the openid itself. It is personal data and belongs in no log. */
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

  /** Returns the masked form, such as {@code oAbc****}. */
  @Override
  public String toString() {
    return IdentityText.mask(value);
  }
}
