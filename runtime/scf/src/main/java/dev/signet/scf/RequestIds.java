package dev.signet.scf;

import com.qcloud.scf.runtime.Context;
import dev.signet.host.RequestId;

/**
 * Chooses the request id of a call: the platform's if it is safe in a log line, otherwise a new
 * one.
 */
final class RequestIds {

  /** The id in the answer that is given when no other can be made. */
  static final String UNKNOWN = "unknown";

  private RequestIds() {}

  static String of(Context context) {
    String sent = context == null ? null : sent(context);
    return RequestId.isWellFormed(sent) ? sent : RequestId.fresh();
  }

  private static String sent(Context context) {
    try {
      return context.getRequestId();
    } catch (Throwable anotherVersion) {
      return null;
    }
  }
}
