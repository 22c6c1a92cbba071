package dev.signet.identity;

import java.util.Objects;
import java.util.Optional;

/**
 * A verified caller: the facts that WeChat states about the calling user, once the declared ingress
 * and the function's requirement have accepted them. Immutable. A caller is either a direct one,
 * with an openid and an appid, or a {@linkplain #sharedCaller() resource-sharing caller}; one is
 * never taken for the other.
 *
 * <p>The fields are those of {@code getWXContext} of the vendor's Node SDK. Identifiers stay text,
 * and no access token is ever part of a context.
 */
public final class WxContext {

  // The accessors do not use Optional.ofNullable. The JIT compiler removes an Optional where it
  // knows whether it is empty, and it cannot know that for a method that is called from everywhere.

  private final OpenId openId;
  private final AppId appId;
  private final UnionId unionId;
  private final SharedCaller sharedCaller;
  private final SourceChain source;
  private final String env;
  private final String clientIp;
  private final String clientIpv6;

  private WxContext(Builder builder) {
    openId = builder.openId;
    appId = builder.appId;
    unionId = builder.unionId;
    sharedCaller = builder.sharedCaller;
    source = builder.source;
    env = builder.env;
    clientIp = builder.clientIp;
    clientIpv6 = builder.clientIpv6;
  }

  /** Starts the context of a direct caller; neither argument is null. */
  public static Builder direct(OpenId openId, AppId appId) {
    Builder builder = new Builder();
    builder.openId = Objects.requireNonNull(openId, "openId");
    builder.appId = Objects.requireNonNull(appId, "appId");
    return builder;
  }

  /** Starts the context of a resource-sharing caller, which is not null. */
  public static Builder shared(SharedCaller caller) {
    Builder builder = new Builder();
    builder.sharedCaller = Objects.requireNonNull(caller, "caller");
    return builder;
  }

  /**
   * Returns the direct caller's openid.
   *
   * @throws IllegalStateException if the caller comes through resource sharing, which only a
   *     function with {@code @AllowSharedCaller} can meet; such a function uses {@link
   *     #findOpenId()}
   */
  public OpenId openId() {
    if (openId == null) {
      throw noDirectCaller();
    }
    return openId;
  }

  /** Returns the direct caller's openid; empty for a resource-sharing caller. */
  public Optional<OpenId> findOpenId() {
    return openId == null ? Optional.empty() : Optional.of(openId);
  }

  /**
   * Returns the app that received the call, which is a direct caller's own app.
   *
   * @throws IllegalStateException if WeChat sent none, which only a function with
   *     {@code @AllowSharedCaller} can meet; such a function uses {@link #findAppId()}
   */
  public AppId appId() {
    if (appId == null) {
      throw noDirectCaller();
    }
    return appId;
  }

  /** Returns the app that received the call; may be empty for a resource-sharing caller. */
  public Optional<AppId> findAppId() {
    return appId == null ? Optional.empty() : Optional.of(appId);
  }

  /**
   * Returns the direct caller's unionid; empty if WeChat sent none, and for a resource-sharing
   * caller.
   */
  public Optional<UnionId> unionId() {
    return unionId == null ? Optional.empty() : Optional.of(unionId);
  }

  /** Returns the caller if the call comes through resource sharing; empty for a direct caller. */
  public Optional<SharedCaller> sharedCaller() {
    return sharedCaller == null ? Optional.empty() : Optional.of(sharedCaller);
  }

  /**
   * Returns where the call comes from; empty only under the ingress {@code scf-event-mini-program},
   * if the platform did not say.
   */
  public Optional<SourceChain> source() {
    return source == null ? Optional.empty() : Optional.of(source);
  }

  /** Returns the environment id; empty if none was sent. */
  public Optional<String> env() {
    return env == null ? Optional.empty() : Optional.of(env);
  }

  /**
   * Returns the client's IPv4 address; empty if none was sent. For statistics only: an address
   * proves nothing.
   */
  public Optional<String> clientIp() {
    return clientIp == null ? Optional.empty() : Optional.of(clientIp);
  }

  /**
   * Returns the client's IPv6 address; empty if none was sent. For statistics only: an address
   * proves nothing.
   */
  public Optional<String> clientIpv6() {
    return clientIpv6 == null ? Optional.empty() : Optional.of(clientIpv6);
  }

  /** Returns a masked form, which is safe to log. */
  @Override
  public String toString() {
    return "WxContext["
        + (sharedCaller == null ? openId + " of " + appId : sharedCaller.toString())
        + (source == null ? "" : " by " + source)
        + "]";
  }

  private static IllegalStateException noDirectCaller() {
    return new IllegalStateException(
        "this caller comes through resource sharing and has no openid of this app;"
            + " a function with @AllowSharedCaller uses findOpenId(), findAppId() or sharedCaller()");
  }

  /** Collects the optional fields of a context. A null means absent. */
  public static final class Builder {
    private OpenId openId;
    private AppId appId;
    private UnionId unionId;
    private SharedCaller sharedCaller;
    private SourceChain source;
    private String env;
    private String clientIp;
    private String clientIpv6;

    private Builder() {}

    /**
     * Sets the app that received the call of a resource-sharing caller.
     *
     * @throws IllegalStateException for a direct caller, whose app {@link WxContext#direct} takes
     */
    public Builder appId(AppId value) {
      if (sharedCaller == null) {
        throw new IllegalStateException("a direct caller's appid is given once, to direct()");
      }
      appId = value;
      return this;
    }

    /**
     * Sets the direct caller's unionid.
     *
     * @throws IllegalStateException for a resource-sharing caller, whose unionid is part of the
     *     {@link SharedCaller}
     */
    public Builder unionId(UnionId value) {
      if (sharedCaller != null && value != null) {
        throw new IllegalStateException("a resource-sharing caller's unionid is FROM_UNIONID");
      }
      unionId = value;
      return this;
    }

    /** Sets the source of the call. */
    public Builder source(SourceChain value) {
      source = value;
      return this;
    }

    /** Sets the environment id. */
    public Builder env(String value) {
      env = value;
      return this;
    }

    /** Sets the client's IPv4 address. */
    public Builder clientIp(String value) {
      clientIp = value;
      return this;
    }

    /** Sets the client's IPv6 address. */
    public Builder clientIpv6(String value) {
      clientIpv6 = value;
      return this;
    }

    /** Returns a context with the fields that were set. */
    public WxContext build() {
      return new WxContext(this);
    }
  }
}
