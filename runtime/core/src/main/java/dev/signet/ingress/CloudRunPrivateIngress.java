package dev.signet.ingress;

import java.util.Objects;

/**
 * The ingress {@code wechat-cloudrun-private}: a WeChat CloudRun service whose public access is
 * off. Only callContainer reaches it, so every identity header {@code X-WX-*} is WeChat's (WeChat
 * CloudRun documentation; a field report says that a client's own headers arrive if public access
 * is on).
 */
public final class CloudRunPrivateIngress implements HttpIngress {

  /** The value of SIGNET_INGRESS that declares this ingress. */
  public static final String NAME = "wechat-cloudrun-private";

  private final IngressSettings settings;

  /** Makes the ingress with the operator's settings. */
  public CloudRunPrivateIngress(IngressSettings settings) {
    this.settings = Objects.requireNonNull(settings, "settings");
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public IngressDecision verify(RequestHeaders headers) {
    CloudRunHeaders scan = new CloudRunHeaders();
    headers.forEach(scan);
    if (scan.refusal() != null) {
      return IngressDecision.refused(scan.refusal());
    }
    return scan.withHostChecked(
        scan.fields().keepingSourceAlone().decide(settings, false), settings);
  }
}
