package dev.signet.identity;

import java.util.Objects;
import java.util.Optional;

/**
 * A verified caller: what WeChat says of the user who calls, after the declared ingress and the
 * function's requirement accepted it. Immutable. Always either a direct caller, with an openid and
 * an appid, or a {@linkplain #sharedCaller() resource-sharing caller}; one is never taken for the
 * other.
 *
 * <p>The fields are those of {@code getWXContext} of the vendor's Node SDK. Identifiers stay text,
 * and no access token is ever part of it.
 */
public final class WxContext {

  // The Optionals are not made by ofNullable: the compiler of the JVM takes an Optional away where
  // it knows which of the two it is, and of a method that everybody calls it does not know.

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

  /** Starts the context of a direct caller. */
  public static Builder direct(OpenId openId, AppId appId) {
    Builder builder = new Builder();
    builder.openId = Objects.requireNonNull(openId, "openId");
    builder.appId = Objects.requireNonNull(appId, "appId");
    return builder;
  }

  /** Starts the context of a resource-sharing caller. */
  public static Builder shared(SharedCaller caller) {
    Builder builder = new Builder();
    builder.sharedCaller = Objects.requireNonNull(caller, "caller");
    return builder;
  }

  /**
   * The direct caller's openid.
   *
   * @throws IllegalStateException when the caller comes through resource sharing, which only a
   *     function with {@code @AllowSharedCaller} can meet; such a function uses {@link
   *     #findOpenId()}
   */
  public OpenId openId() {
    if (openId == null) {
      throw noDirectCaller();
    }
    return openId;
  }

  /** The direct caller's openid; empty for a resource-sharing caller. */
  public Optional<OpenId> findOpenId() {
    return openId == null ? Optional.empty() : Optional.of(openId);
  }

  /**
   * The app that received the call: for a direct caller the caller's own app.
   *
   * @throws IllegalStateException when WeChat sent none, which only a function with
   *     {@code @AllowSharedCaller} can meet; such a function uses {@link #findAppId()}
   */
  public AppId appId() {
    if (appId == null) {
      throw noDirectCaller();
    }
    return appId;
  }

  /** The app that received the call; may be empty for a resource-sharing caller. */
  public Optional<AppId> findAppId() {
    return appId == null ? Optional.empty() : Optional.of(appId);
  }

  /** The direct caller's unionid, when WeChat sent one. Never a resource-sharing caller's. */
  public Optional<UnionId> unionId() {
    return unionId == null ? Optional.empty() : Optional.of(unionId);
  }

  /** The caller when another app shares this environment. */
  public Optional<SharedCaller> sharedCaller() {
    return sharedCaller == null ? Optional.empty() : Optional.of(sharedCaller);
  }

  /**
   * Where the call comes from; empty only under the ingress {@code scf-event-mini-program}, when
   * the platform did not say.
   */
  public Optional<SourceChain> source() {
    return source == null ? Optional.empty() : Optional.of(source);
  }

  /** The environment id, when sent. */
  public Optional<String> env() {
    return env == null ? Optional.empty() : Optional.of(env);
  }

  /** The client's IPv4 address, when sent. For statistics; an address proves nothing. */
  public Optional<String> clientIp() {
    return clientIp == null ? Optional.empty() : Optional.of(clientIp);
  }

  /** The client's IPv6 address, when sent. For statistics; an address proves nothing. */
  public Optional<String> clientIpv6() {
    return clientIpv6 == null ? Optional.empty() : Optional.of(clientIpv6);
  }

  /** Masked: safe to log. */
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

  /** Collects the optional fields. A null means absent. */
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

    /** The app that received the call of a resource-sharing caller. */
    public Builder appId(AppId value) {
      if (sharedCaller == null) {
        throw new IllegalStateException("a direct caller's appid is given once, to direct()");
      }
      appId = value;
      return this;
    }

    /**
     * The direct caller's unionid.
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

    /** The source of the call. */
    public Builder source(SourceChain value) {
      source = value;
      return this;
    }

    /** The environment id. */
    public Builder env(String value) {
      env = value;
      return this;
    }

    /** The client's IPv4 address. */
    public Builder clientIp(String value) {
      clientIp = value;
      return this;
    }

    /** The client's IPv6 address. */
    public Builder clientIpv6(String value) {
      clientIpv6 = value;
      return this;
    }

    /** The context. */
    public WxContext build() {
      return new WxContext(this);
    }
  }
}
