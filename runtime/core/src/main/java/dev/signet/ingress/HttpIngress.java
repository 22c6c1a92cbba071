package dev.signet.ingress;

/** An ingress of the HTTP host. Stateless but for its settings. */
public interface HttpIngress {

  /** The value of SIGNET_INGRESS that declares it. */
  String name();

  /** Decides on one request by its headers alone. */
  IngressDecision verify(RequestHeaders headers);
}
