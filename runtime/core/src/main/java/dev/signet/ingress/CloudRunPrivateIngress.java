package dev.signet.ingress;

import dev.signet.identity.Rejection;
import java.util.Objects;

/**
 * {@code wechat-cloudrun-private}: a WeChat CloudRun service whose public access is off, so that
 * only callContainer reaches it and every identity header {@code X-WX-*} is WeChat's (WeChat
 * CloudRun documentation; a field report says that with public access on, a client's own headers
 * arrive).
 */
public final class CloudRunPrivateIngress implements HttpIngress {

  /** As SIGNET_INGRESS names it. */
  public static final String NAME = "wechat-cloudrun-private";

  private static final HeaderNames HEADERS =
      new HeaderNames(
          "x-wx-openid",
          "x-wx-appid",
          "x-wx-unionid",
          "x-wx-from-openid",
          "x-wx-from-appid",
          "x-wx-from-unionid",
          "x-wx-env",
          "x-wx-source");
  private static final int OPENID = HEADERS.slot("x-wx-openid");
  private static final int APPID = HEADERS.slot("x-wx-appid");
  private static final int UNIONID = HEADERS.slot("x-wx-unionid");
  private static final int FROM_OPENID = HEADERS.slot("x-wx-from-openid");
  private static final int FROM_APPID = HEADERS.slot("x-wx-from-appid");
  private static final int FROM_UNIONID = HEADERS.slot("x-wx-from-unionid");
  private static final int ENV = HEADERS.slot("x-wx-env");
  private static final int SOURCE = HEADERS.slot("x-wx-source");
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
            .openId(scan.value(OPENID))
            .appId(scan.value(APPID))
            .unionId(scan.value(UNIONID))
            .fromOpenId(scan.value(FROM_OPENID))
            .fromAppId(scan.value(FROM_APPID))
            .fromUnionId(scan.value(FROM_UNIONID))
            .source(scan.value(SOURCE))
            .env(scan.value(ENV))
            .clientIp(scan.clientAddress())
            .clientIpv6(scan.clientAddress())
            .decide(settings, false);
    return decision.caller().isPresent() && !settings.allowsHost(scan.host())
        ? IngressDecision.rejected(Rejection.identity("the Host is not a configured one"))
        : decision;
  }
}
