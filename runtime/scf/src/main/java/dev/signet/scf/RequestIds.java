package dev.signet.scf;

import com.qcloud.scf.runtime.Context;
import dev.signet.host.RequestId;

/** The request id of a call: the platform's when it can stand in a log line, else a new one. */
final class RequestIds {

  /** Stands in an answer that is given when nothing more can be made. */
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
