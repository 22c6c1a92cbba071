package dev.signet.ingress;

/** An ingress of the HTTP host. Stateless apart from its settings, and safe for concurrent use. */
public interface HttpIngress {

  /** Returns the value of SIGNET_INGRESS that declares this ingress. */
  String name();

  /** Decides who sent a request, by its headers alone. */
  IngressDecision verify(RequestHeaders headers);
}
