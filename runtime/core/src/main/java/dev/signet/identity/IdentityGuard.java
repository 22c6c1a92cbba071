package dev.signet.identity;

/**
 * Guards a result on its way to the wire: only the caller's own openid and unionid are ever
 * written, and only for a method that is annotated with {@code @ReturnsCallerIdentity}.
 */
public final class IdentityGuard {

  private static final IdentityGuard CLOSED = new IdentityGuard(null);

  private final WxContext caller;

  private IdentityGuard(WxContext caller) {
    this.caller = caller;
  }

  /**
   * Returns a guard that lets this caller's own identity pass, or no identity at all if the caller
   * is null.
   */
  public static IdentityGuard of(WxContext caller) {
    return caller == null ? CLOSED : new IdentityGuard(caller);
  }

  /**
   * Returns the text to write for an openid.
   *
   * @throws IllegalStateException if the openid is not the caller's own, which ends the call in
   *     INTERNAL
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
   * Returns the text to write for a unionid.
   *
   * @throws IllegalStateException if the unionid is not the caller's own, which ends the call in
   *     INTERNAL
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
