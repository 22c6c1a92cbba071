package dev.signet.identity;

import java.util.Optional;

/**
 * A user of one mini program: WeChat's openid.
 *
 * <p>Equal by value. {@link #toString()} is masked, so that it can be logged; the text is had only
 * through {@link #value()}. 1 to 512 visible ASCII characters without a comma.
 */
public final class OpenId extends Identifier {

  private OpenId(String value) {
    super(value);
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
}
