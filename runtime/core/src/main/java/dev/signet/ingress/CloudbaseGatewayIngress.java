package dev.signet.ingress;

import dev.signet.error.Refusal;
import java.util.Map;
import java.util.Objects;

/**
 * The ingress {@code cloudbase-gateway-only}: a CloudBase HTTP function or Run service that only
 * the CloudBase gateway reaches, on authenticated routes. The identity is {@code wechatContext} in
 * the one {@code X-Cloudbase-Context} header (derived from the source of the vendor's
 * functions-framework).
 */
public final class CloudbaseGatewayIngress implements HttpIngress {

  /** The value of SIGNET_INGRESS that declares this ingress. */
  public static final String NAME = "cloudbase-gateway-only";

  private static final HeaderNames HEADER = new HeaderNames(16 * 1024, "x-cloudbase-context");

  private final IngressSettings settings;

  /** Makes the ingress with the operator's settings. */
  public CloudbaseGatewayIngress(IngressSettings settings) {
    this.settings = Objects.requireNonNull(settings, "settings");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public IngressDecision verify(RequestHeaders headers) {
    ContextHeader scan = new ContextHeader();
    headers.forEach(scan);
    if (scan.refusal() != null) {
      return IngressDecision.refused(scan.refusal());
    }
    String header = scan.value;
    if (header == null || header.isEmpty()) {
      return IngressDecision.nobody();
    }
    try {
      return decide(CloudbaseContext.decode(header), scan);
    } catch (CloudbaseContext.MalformedException malformed) {
      return refuse(malformed.getMessage());
    }
  }

  private IngressDecision decide(CloudbaseContext context, HeaderScan scan) {
    Map<IdentityField, String> wechat = context.wechatContext();
    if (wechat.isEmpty()) {
      return IngressDecision.nobody();
    }
    String inner = wechat.get(IdentityField.SOURCE);
    String outer = context.source();
    if (inner != null && outer != null && !inner.equals(outer)) {
      return refuse("the context names two different sources");
    }
    IngressDecision decision =
        new IdentityFields()
            .openId(wechat.get(IdentityField.OPENID))
            .appId(wechat.get(IdentityField.APPID))
            .unionId(wechat.get(IdentityField.UNIONID))
            .fromOpenId(wechat.get(IdentityField.FROM_OPENID))
            .fromAppId(wechat.get(IdentityField.FROM_APPID))
            .fromUnionId(wechat.get(IdentityField.FROM_UNIONID))
            // The gateway writes both, so one alone counts as none: whoever made it did not know.
            .source(outer == null ? null : inner)
            .env(context.envId())
            .decide(settings, false);
    return scan.withHostChecked(decision, settings);
  }

  private static IngressDecision refuse(String reason) {
    return IngressDecision.refused(Refusal.identity(reason));
  }

  private static final class ContextHeader extends HeaderScan {
    private String value;

    ContextHeader() {
      super(HEADER);
    }

    @Override
    boolean put(int slot, String sent) {
      boolean first = value == null;
      value = sent;
      return first;
    }
  }
}
