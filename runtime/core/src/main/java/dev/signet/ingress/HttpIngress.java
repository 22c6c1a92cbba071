package dev.signet.ingress;

/** An ingress of the HTTP host. Stateless apart from its settings, and safe for concurrent use. */
public interface HttpIngress {

  /** Returns the value of SIGNET_INGRESS that declares this ingress. */
  String name();

  /** Decides who sent a request, by its headers alone. */
  IngressDecision verify(RequestHeaders headers);

  /**
   * Returns the ingress that a value of SIGNET_INGRESS declares.
   *
   * @throws IllegalArgumentException if it declares none of HTTP
   */
  static HttpIngress of(String name, IngressSettings settings) {
    switch (name) {
      case CloudRunPrivateIngress.NAME:
        return new CloudRunPrivateIngress(settings);
      case CloudbaseGatewayIngress.NAME:
        return new CloudbaseGatewayIngress(settings);
      default:
        throw new IllegalArgumentException("no ingress of HTTP is named " + name);
    }
  }
}
