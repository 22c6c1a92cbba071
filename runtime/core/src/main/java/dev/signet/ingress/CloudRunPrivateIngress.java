package dev.signet.ingress;

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
    CloudRunHeaders scan = new CloudRunHeaders();
    headers.forEach(scan);
    if (scan.refusal() != null) {
      return IngressDecision.refused(scan.refusal());
    }
    return scan.withHostChecked(scan.fields().decide(settings, false), settings);
  }
}
