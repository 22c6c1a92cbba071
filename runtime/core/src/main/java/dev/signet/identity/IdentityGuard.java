package dev.signet.identity;

/**
 * Guards a result on its way to the wire: only the caller's own openid and unionid are ever
 * written, and only for a method that is annotated with {@code @ReturnsCallerIdentity}; and only
 * the caller's own records, except for a method that is annotated with {@code @AcrossUsers}.
 */
public final class IdentityGuard {

  private static final IdentityGuard CLOSED = new IdentityGuard(null, false, null, false);

  private final WxContext caller;
  private final boolean identityMayPass;
  private final Object userId;
  private final boolean acrossUsers;

  private IdentityGuard(
      WxContext caller, boolean identityMayPass, Object userId, boolean acrossUsers) {
    this.caller = caller;
    this.identityMayPass = identityMayPass;
    this.userId = userId;
    this.acrossUsers = acrossUsers;
  }

  /**
   * Returns a guard that lets this caller's own identity and records pass, or none at all if the
   * caller is null.
   */
  public static IdentityGuard of(WxContext caller) {
    return of(caller, true);
  }

  /**
   * Returns a guard that lets this caller's own records pass.
   *
   * @param caller null lets no record and no identity pass
   * @param identityMayPass whether the caller's own identity passes too
   */
  public static IdentityGuard of(WxContext caller, boolean identityMayPass) {
    return caller == null ? CLOSED : new IdentityGuard(caller, identityMayPass, null, false);
  }

  /**
   * Returns a guard that also lets those records pass whose owner is a user of the application.
   *
   * @param id the id of the caller's own user; null lets no more pass than this guard
   */
  public IdentityGuard withUserId(Object id) {
    return new IdentityGuard(caller, identityMayPass, id, acrossUsers);
  }

  /** Returns a guard that lets everybody's records pass, and no more identities than this one. */
  public IdentityGuard acrossUsers() {
    return new IdentityGuard(caller, identityMayPass, userId, true);
  }

  /**
   * Returns the owner of a record that is about to be written, if that is the caller. A shared
   * caller owns nothing, because an openid of another app says nothing about this one's records.
   *
   * @param owner an {@code OpenId}, which is compared with the caller's, or a user's id, which is
   *     compared with that of the caller's user; null if the record has none, which makes it
   *     nobody's
   * @throws ForeignRecordException if the owner is not the caller, which ends the call in INTERNAL
   */
  public <T> T own(T owner) {
    if (acrossUsers || isCaller(owner)) {
      return owner;
    }
    throw ForeignRecordException.of(owner);
  }

  private boolean isCaller(Object owner) {
    return owner instanceof OpenId
        ? owner.equals(callersOpenId())
        : owner != null && owner.equals(userId);
  }

  private OpenId callersOpenId() {
    return caller == null ? null : caller.findOpenId().orElse(null);
  }

  /**
   * Returns the text to write for an openid.
   *
   * @throws IllegalStateException if the openid is not the caller's own, which ends the call in
   *     INTERNAL
   */
  public String text(OpenId openId) {
    if (identityMayPass
        && (openId.equals(caller.findOpenId().orElse(null))
            || openId.equals(caller.sharedCaller().map(SharedCaller::fromOpenId).orElse(null)))) {
      return openId.value();
    }
    throw leak("OpenId");
  }

  /**
   * Returns the text to write for a unionid.
   *
   * @throws IllegalStateException if the unionid is not the caller's own, which ends the call in
   *     INTERNAL
   */
  public String text(UnionId unionId) {
    if (identityMayPass
        && (unionId.equals(caller.unionId().orElse(null))
            || unionId.equals(
                caller.sharedCaller().flatMap(SharedCaller::fromUnionId).orElse(null)))) {
      return unionId.value();
    }
    throw leak("UnionId");
  }

  private static IllegalStateException leak(String type) {
    return new IllegalStateException(
        "the result holds an "
            + type
            + " that is not the caller's own or not declared with"
            + " @ReturnsCallerIdentity");
  }
}
