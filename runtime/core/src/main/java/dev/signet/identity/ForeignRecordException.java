package dev.signet.identity;

/**
 * Ends a call in {@code INTERNAL}, because its result holds a record that does not belong to the
 * caller. Safe to log as it is: the owner is masked.
 */
public final class ForeignRecordException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final String owner;

  private ForeignRecordException(String masked) {
    super("the result holds a record of " + masked + ", who is not the caller");
    this.owner = masked;
  }

  /**
   * Returns an exception. Its type is that of a class which is loaded anyway, so that the caller of
   * this method can be verified without loading this one.
   *
   * @param owner the owner of the record; null if it has none
   */
  static IllegalStateException of(Object owner) {
    return new ForeignRecordException(masked(owner));
  }

  /** Returns the owner of the record, masked; {@code nobody} if it has none. */
  public String owner() {
    return owner;
  }

  private static String masked(Object owner) {
    if (owner == null) {
      return "nobody";
    }
    try {
      return owner instanceof OpenId ? owner.toString() : IdentityText.mask(owner.toString());
    } catch (RuntimeException noText) {
      return IdentityText.mask("");
    }
  }
}
