package dev.signet.ingress;

import dev.signet.identity.Rejection;
import java.util.Objects;
import java.util.Set;

/**
 * {@code wechat-cloudrun-private}: a WeChat CloudRun service whose public access is off, so that
 * only callContainer reaches it and every identity header {@code X-WX-*} is WeChat's (WeChat
 * CloudRun documentation; a field report says that with public access on, a client's own headers
 * arrive).
 */
public final class CloudRunPrivateIngress implements HttpIngress {

  /** As SIGNET_INGRESS names it. */
  public static final String NAME = "wechat-cloudrun-private";

  private static final Set<String> HEADERS =
      Set.of(
          "x-wx-openid",
          "x-wx-appid",
          "x-wx-unionid",
          "x-wx-from-openid",
          "x-wx-from-appid",
          "x-wx-from-unionid",
          "x-wx-env",
          "x-wx-source");
  private static final int MAX_VALUE_LENGTH = 512;

  private final IngressSettings settings;

  /** With the operator's settings. */
  public CloudRunPrivateIngress(IngressSettings settings) {
    this.settings = Objects.requireNonNull(settings, "settings");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public IngressDecision verify(RequestHeaders headers) {
    HeaderScan scan = new HeaderScan(HEADERS, MAX_VALUE_LENGTH).read(headers);
    if (scan.rejection() != null) {
      return IngressDecision.rejected(scan.rejection());
    }
    IngressDecision decision =
        new IdentityFields()
            .openId(scan.value("x-wx-openid"))
            .appId(scan.value("x-wx-appid"))
            .unionId(scan.value("x-wx-unionid"))
            .fromOpenId(scan.value("x-wx-from-openid"))
            .fromAppId(scan.value("x-wx-from-appid"))
            .fromUnionId(scan.value("x-wx-from-unionid"))
            .source(scan.value("x-wx-source"))
            .env(scan.value("x-wx-env"))
            .clientIp(scan.clientAddress())
            .clientIpv6(scan.clientAddress())
            .decide(settings, false);
    return decision.caller().isPresent() && !settings.allowsHost(scan.host())
        ? IngressDecision.rejected(Rejection.identity("the Host is not a configured one"))
        : decision;
  }
}
