package dev.signet.identity;

/** What the identifier types share: a text that is equal by value and masked when printed. */
abstract class Identifier {

  private final String value;

  Identifier(String value) {
    this.value = value;
  }

  /** The identifier itself. Personal data: it belongs in no log. */
  public String value() {
    return value;
  }

  /** Identifiers of different kinds are never equal. */
  @Override
  public final boolean equals(Object other) {
    return other != null
        && getClass() == other.getClass()
        && ((Identifier) other).value.equals(value);
  }

  @Override
  public final int hashCode() {
    return value.hashCode();
  }

  /** The masked form, such as {@code oAbc****}. */
  @Override
  public final String toString() {
    return IdentityText.mask(value);
  }
}
