package dev.signet.identity;

/**
 * Stands between a result and the wire: only the caller's own openid and unionid are ever written,
 * and only by a method that says {@code @ReturnsCallerIdentity}.
 */
public final class IdentityGuard {

  private static final IdentityGuard CLOSED = new IdentityGuard(null);

  private final WxContext caller;

  private IdentityGuard(WxContext caller) {
    this.caller = caller;
  }

  /** Lets this caller's own identity pass; with null none at all. */
  public static IdentityGuard of(WxContext caller) {
    return caller == null ? CLOSED : new IdentityGuard(caller);
  }

  /**
   * The text to write for an openid.
   *
   * @throws IllegalStateException when it is not the caller's own; the call ends in INTERNAL
   */
  public String text(OpenId openId) {
    if (caller != null
        && (openId.equals(caller.findOpenId().orElse(null))
            || openId.equals(caller.sharedCaller().map(SharedCaller::fromOpenId).orElse(null)))) {
      return openId.value();
    }
    throw leak("OpenId");
  }

  /**
   * The text to write for a unionid.
   *
   * @throws IllegalStateException when it is not the caller's own; the call ends in INTERNAL
   */
  public String text(UnionId unionId) {
    if (caller != null
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
