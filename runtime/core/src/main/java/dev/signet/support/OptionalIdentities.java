package dev.signet.support;

import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.SharedCaller;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;
import java.util.Optional;

/**
 * Returns the values of Optional identity parameters. The caller is null if nobody was identified.
 */
public final class OptionalIdentities {

  private OptionalIdentities() {}

  /** Returns the caller's context. */
  public static Optional<WxContext> context(WxContext caller) {
    return Optional.ofNullable(caller);
  }

  /** Returns the direct caller's openid. */
  public static Optional<OpenId> openId(WxContext caller) {
    return caller == null ? Optional.empty() : caller.findOpenId();
  }

  /** Returns the app that received the call. */
  public static Optional<AppId> appId(WxContext caller) {
    return caller == null ? Optional.empty() : caller.findAppId();
  }

  /** Returns the direct caller's unionid. */
  public static Optional<UnionId> unionId(WxContext caller) {
    return caller == null ? Optional.empty() : caller.unionId();
  }

  /** Returns the resource-sharing caller. */
  public static Optional<SharedCaller> sharedCaller(WxContext caller) {
    return caller == null ? Optional.empty() : caller.sharedCaller();
  }
}
