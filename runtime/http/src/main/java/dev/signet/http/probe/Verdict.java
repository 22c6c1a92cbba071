package dev.signet.http.probe;

import dev.signet.host.HostMessages;
import dev.signet.ingress.CloudRunPrivateIngress;
import java.net.URI;
import java.util.List;

/** The result of a probe, in the words of the log. */
final class Verdict {

  private final boolean proved;
  private final boolean refused;
  private final String message;

  private Verdict(boolean proved, boolean refused, String message) {
    this.proved = proved;
    this.refused = refused;
    this.message = message;
  }

  /** The request arrived, and nothing of the made-up caller with it. */
  static Verdict removed(URI url) {
    return new Verdict(true, false, HostMessages.PROBE_REMOVED.format(url));
  }

  /** Something of the made-up caller arrived. */
  static Verdict kept(URI url, String ingress, List<String> headers) {
    HostMessages message =
        ingress.equals(CloudRunPrivateIngress.NAME)
            ? HostMessages.PROBE_KEPT_CLOUDRUN
            : HostMessages.PROBE_KEPT_GATEWAY;
    return new Verdict(true, true, message.format(url, String.join(", ", headers)));
  }

  /** Nothing is known. */
  static Verdict unproved(HostMessages message, Object... arguments) {
    return new Verdict(false, false, message.format(arguments));
  }

  /** Returns whether the made-up caller was taken out, for this request. */
  boolean isRemoved() {
    return proved && !refused;
  }

  /** Returns whether the host must not serve. */
  boolean isRefused() {
    return refused;
  }

  String message() {
    return message;
  }
}
