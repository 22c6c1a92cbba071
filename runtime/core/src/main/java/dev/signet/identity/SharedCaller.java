package dev.signet.identity;

import java.util.Objects;
import java.util.Optional;

/**
 * A user of another mini program, who calls through WeChat's resource sharing (FROM_OPENID,
 * FROM_APPID, FROM_UNIONID). Such a caller never equals a direct one, whatever the identifiers are.
 */
public final class SharedCaller {

  private final OpenId fromOpenId;
  private final AppId fromAppId;
  private final UnionId fromUnionId;

  /**
   * Makes a caller from its three fields.
   *
   * @param fromOpenId the user's openid in the calling app
   * @param fromAppId the calling app
   * @param fromUnionId the user's unionid, or null if WeChat sent none
   */
  public SharedCaller(OpenId fromOpenId, AppId fromAppId, UnionId fromUnionId) {
    this.fromOpenId = Objects.requireNonNull(fromOpenId, "fromOpenId");
    this.fromAppId = Objects.requireNonNull(fromAppId, "fromAppId");
    this.fromUnionId = fromUnionId;
  }

  /** Returns the user's openid in the calling app. */
  public OpenId fromOpenId() {
    return fromOpenId;
  }

  /** Returns the calling app. */
  public AppId fromAppId() {
    return fromAppId;
  }

  /** Returns the user's unionid; empty if WeChat sent none. */
  public Optional<UnionId> fromUnionId() {
    return Optional.ofNullable(fromUnionId);
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof SharedCaller)) {
      return false;
    }
    SharedCaller that = (SharedCaller) other;
    return fromOpenId.equals(that.fromOpenId)
        && fromAppId.equals(that.fromAppId)
        && Objects.equals(fromUnionId, that.fromUnionId);
  }

  @Override
  public int hashCode() {
    return Objects.hash(fromOpenId, fromAppId, fromUnionId);
  }

  /** Returns a masked form, which is safe to log. */
  @Override
  public String toString() {
    return "SharedCaller[" + fromOpenId + " of " + fromAppId + "]";
  }
}
