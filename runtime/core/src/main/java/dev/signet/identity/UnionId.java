package dev.signet.identity;

import java.util.Optional;

/**
 * WeChat's unionid, which identifies a user across the apps of one Open Platform account: 1 to 512
 * visible ASCII characters without a comma.
 *
 * <p>Equal by value. {@link #toString()} is masked, so that a unionid can be logged; only {@link
 * #value()} returns the text.
 */
public final class UnionId {

  private final String value;

  private UnionId(String value) {
    this.value = value;
  }

  /**
   * Wraps a text.
   *
   * @throws IllegalArgumentException if the text is null or not of the form above; the message does
   *     not repeat it
   */
  public static UnionId of(String value) {
    return new UnionId(IdentityText.require(value, "unionid"));
  }

  /**
   * Wraps a text; empty if the text is null or empty, which means absent.
   *
   * @throws IllegalArgumentException if the text is present and not of the form above
   */
  public static Optional<UnionId> ofNullable(String value) {
    return value == null || value.isEmpty() ? Optional.empty() : Optional.of(of(value));
  }

  /** Returns the unionid itself. It is personal data and belongs in no log. */
  public String value() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnionId && ((UnionId) other).value.equals(value);
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
