package dev.signet.http.probe;

import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.RequestHeaders;
import java.util.List;
import java.util.Map;

/**
 * A made-up caller in the headers that one ingress trusts. Its identifiers follow from the nonce of
 * the request, so that any instance can tell whether they arrived as they were sent, without having
 * been told them. Stateless.
 */
abstract class ForgedCaller {

  /** Returns the caller for the ingress of this name. */
  static ForgedCaller of(String ingress) {
    return ingress.equals(CloudRunPrivateIngress.NAME)
        ? new ForgedCloudRunCaller()
        : new ForgedGatewayCaller();
  }

  /** Returns how many forms of the headers there are; each is sent in a request of its own. */
  abstract int forms();

  /**
   * Returns the headers to send.
   *
   * @param form counted from 0
   */
  abstract Map<String, String> headers(String nonce, int form);

  /**
   * Returns the names of the headers that hold something of the made-up caller, sorted and each
   * once; empty if nothing of it arrived.
   */
  abstract List<String> kept(String nonce, RequestHeaders arrived);

  /** Returns an identifier of 28 characters, as openids and unionids have. */
  static String openId(String nonce, String kind) {
    return "o" + Nonce.hash(kind + '\n' + nonce, 28).substring(1);
  }

  static String appId(String nonce, String kind) {
    return "wx" + Nonce.hash(kind + '\n' + nonce, 16);
  }
}
