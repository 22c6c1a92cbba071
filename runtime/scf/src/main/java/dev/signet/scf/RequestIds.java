package dev.signet.scf;

import com.qcloud.scf.runtime.Context;
import java.util.UUID;

/** The request id of a call: the platform's when it can stand in a log line, else a new one. */
final class RequestIds {

  /** Stands in an answer that is given when nothing more can be made. */
  static final String UNKNOWN = "unknown";

  private static final int MAX_LENGTH = 64;

  private RequestIds() {}

  static String of(Context context) {
    String sent = context == null ? null : sent(context);
    return isWellFormed(sent) ? sent : UUID.randomUUID().toString();
  }

  private static String sent(Context context) {
    try {
      return context.getRequestId();
    } catch (Throwable anotherVersion) {
      return null;
    }
  }

  private static boolean isWellFormed(String id) {
    if (id == null || id.isEmpty() || id.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (!letterOrDigit && c != '.' && c != '_' && c != '-') {
        return false;
      }
    }
    return true;
  }
}
