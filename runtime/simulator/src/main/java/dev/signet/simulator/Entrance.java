package dev.signet.simulator;

import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.CloudbaseGatewayIngress;
import dev.signet.ingress.ScfEventIngress;

/** The ways in which the platform passes a call to a function, each with its production ingress. */
public enum Entrance {
  /** callContainer to WeChat CloudRun: identity in {@code X-WX-*} headers. */
  CLOUDRUN(CloudRunPrivateIngress.NAME),
  /** The CloudBase gateway: identity in the {@code X-Cloudbase-Context} header. */
  GATEWAY(CloudbaseGatewayIngress.NAME),
  /** callFunction to an event function: identity in {@code event.userInfo}. */
  EVENT(ScfEventIngress.NAME),
  /** As {@link #EVENT}, where the operator says that only mini programs reach the function. */
  EVENT_MINI_PROGRAM(ScfEventIngress.MINI_PROGRAM_NAME);

  private final String ingress;

  Entrance(String ingress) {
    this.ingress = ingress;
  }

  /** Returns the value of SIGNET_INGRESS that belongs to this entrance. */
  public String ingress() {
    return ingress;
  }

  /** Returns true if the call is an event, false if it is an HTTP request. */
  public boolean isEvent() {
    return this == EVENT || this == EVENT_MINI_PROGRAM;
  }
}
