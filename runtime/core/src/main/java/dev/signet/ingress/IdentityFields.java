package dev.signet.ingress;

import dev.signet.error.Refusal;
import dev.signet.identity.AppId;
import dev.signet.identity.OpenId;
import dev.signet.identity.SharedCaller;
import dev.signet.identity.SourceChain;
import dev.signet.identity.UnionId;
import dev.signet.identity.WxContext;

/**
 * The identity fields of one call before they are believed, however they arrived, and the rules
 * that are the same for every ingress. A null or empty field is absent.
 */
final class IdentityFields {

  private String openId;
  private String appId;
  private String unionId;
  private String fromOpenId;
  private String fromAppId;
  private String fromUnionId;
  private String source;
  private String env;
  private String clientIp;
  private String clientIpv6;
  private boolean charactersChecked;
  private boolean sourceAloneIsKept;

  /**
   * Lets a call without an identity keep its source, where the platform documents that it states a
   * source for such calls too.
   */
  IdentityFields keepingSourceAlone() {
    sourceAloneIsKept = true;
    return this;
  }

  /**
   * Tells whether {@link Ascii#isIdentifier} is already known to hold for each identifier and
   * {@link Ascii#isVisible} for the environment; otherwise {@link #decide} checks both.
   */
  IdentityFields charactersChecked(boolean value) {
    charactersChecked = value;
    return this;
  }

  IdentityFields openId(String value) {
    openId = emptyToNull(value);
    return this;
  }

  IdentityFields appId(String value) {
    appId = emptyToNull(value);
    return this;
  }

  IdentityFields unionId(String value) {
    unionId = emptyToNull(value);
    return this;
  }

  IdentityFields fromOpenId(String value) {
    fromOpenId = emptyToNull(value);
    return this;
  }

  IdentityFields fromAppId(String value) {
    fromAppId = emptyToNull(value);
    return this;
  }

  IdentityFields fromUnionId(String value) {
    fromUnionId = emptyToNull(value);
    return this;
  }

  IdentityFields source(String value) {
    source = emptyToNull(value);
    return this;
  }

  IdentityFields env(String value) {
    env = emptyToNull(value);
    return this;
  }

  IdentityFields clientIp(String value) {
    clientIp = value == null ? null : ClientAddress.v4(value);
    return this;
  }

  IdentityFields clientIpv6(String value) {
    clientIpv6 = value == null ? null : ClientAddress.v6(value);
    return this;
  }

  /**
   * Decides on these fields.
   *
   * @param sourceMayBeUnseen true to verify a caller without a source as well
   */
  IngressDecision decide(IngressSettings settings, boolean sourceMayBeUnseen) {
    try {
      return decideStrictly(settings, sourceMayBeUnseen);
    } catch (Refused refused) {
      return IngressDecision.refused(refused.refusal);
    }
  }

  private IngressDecision decideStrictly(IngressSettings settings, boolean sourceMayBeUnseen) {
    boolean shared = fromOpenId != null || fromAppId != null || fromUnionId != null;
    requireIdentifiers(settings.maxIdentifierLength(), shared);
    if (openId == null && unionId == null && !shared) {
      return sourceAloneIsKept ? sourceAlone(settings) : IngressDecision.nobody();
    }
    require(source != null || sourceMayBeUnseen, "the call does not say where it comes from");
    require(
        env == null || charactersChecked || Ascii.isVisible(env),
        "the environment id is malformed");
    require(settings.allowsEnv(env), "the environment is not the configured one");
    require(appId == null || settings.allowsApp(appId), "the app is not a configured one");
    WxContext.Builder context = shared ? sharedCaller(settings) : directCaller();
    return IngressDecision.verified(
        context
            .source(source == null ? null : parseSource())
            .env(env)
            .clientIp(clientIp)
            .clientIpv6(clientIpv6)
            .build());
  }

  /**
   * Decides on a call without an identity. A source that is unknown, or that came with another
   * environment or app than the configured ones, counts as none: nothing was claimed that could be
   * refused.
   */
  private IngressDecision sourceAlone(IngressSettings settings) {
    SourceChain chain = source == null ? null : SourceChain.parse(source).orElse(null);
    return chain != null
            && (env == null || Ascii.isVisible(env))
            && settings.allowsEnv(env)
            && (appId == null || settings.allowsApp(appId))
        ? IngressDecision.sourceAlone(chain)
        : IngressDecision.nobody();
  }

  private WxContext.Builder directCaller() {
    require(openId != null, "a unionid came without an openid");
    require(appId != null, "an openid came without an appid");
    return WxContext.direct(OpenId.of(openId), AppId.of(appId))
        .unionId(unionId == null ? null : UnionId.of(unionId));
  }

  /** Ignores direct fields beside FROM_* ones, because such a call counts as shared. */
  private WxContext.Builder sharedCaller(IngressSettings settings) {
    require(fromOpenId != null, "a shared identity came without FROM_OPENID");
    require(fromAppId != null, "a shared identity came without FROM_APPID");
    require(settings.allowsApp(fromAppId), "the calling app is not a configured one");
    return WxContext.shared(
            new SharedCaller(
                OpenId.of(fromOpenId),
                AppId.of(fromAppId),
                fromUnionId == null ? null : UnionId.of(fromUnionId)))
        .appId(appId == null ? null : AppId.of(appId));
  }

  private SourceChain parseSource() {
    SourceChain chain = SourceChain.parse(source).orElse(null);
    require(chain != null, "the source of the call is unknown");
    return chain;
  }

  private void requireIdentifiers(int maxLength, boolean shared) {
    requireIdentifier(openId, maxLength);
    requireIdentifier(appId, maxLength);
    requireIdentifier(unionId, maxLength);
    if (shared) {
      requireIdentifier(fromOpenId, maxLength);
      requireIdentifier(fromAppId, maxLength);
      requireIdentifier(fromUnionId, maxLength);
    }
  }

  private void requireIdentifier(String value, int maxLength) {
    if (value == null) {
      return;
    }
    require(value.length() <= maxLength, "an identity field is too long");
    require(
        charactersChecked || Ascii.isIdentifier(value),
        "an identity field has a character that no identifier has");
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw new Refused(Refusal.identity(reason));
    }
  }

  private static String emptyToNull(String value) {
    return value == null || value.isEmpty() ? null : value;
  }

  /** Ends the decision on one call; never leaves this class. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Refusal refusal;

    Refused(Refusal refusal) {
      super(refusal.reason(), null, false, false);
      this.refusal = refusal;
    }
  }
}
