package dev.signet.host.http;

import dev.signet.error.ErrorCode;
import dev.signet.function.Failure;
import java.util.List;

/**
 * Reads the headers that describe a request's body: only JSON in UTF-8 without a content encoding
 * is accepted.
 */
public final class MediaType {

  private static final String JSON = "application/json";
  private static final String CHARSET = "charset=";

  private MediaType() {}

  /**
   * Returns why no function can read a request, or null.
   *
   * @param encodings the values of all its Content-Encoding lines
   * @param types the values of all its Content-Type lines
   */
  public static Failure problemOf(List<String> encodings, List<String> types, boolean hasBody) {
    if (!isIdentity(encodings)) {
      return Failure.of(
          ErrorCode.UNSUPPORTED_MEDIA_TYPE,
          "the payload must not be compressed; send it without Content-Encoding");
    }
    return hasBody && !isJson(types) ? Failure.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE) : null;
  }

  private static boolean isIdentity(List<String> encodings) {
    for (String encoding : encodings) {
      if (!encoding.equalsIgnoreCase("identity")) {
        return false;
      }
    }
    return true;
  }

  private static boolean isJson(List<String> types) {
    if (types.size() != 1) {
      return false;
    }
    String value = types.get(0);
    int end = value.indexOf(';');
    if (end < 0) {
      return value.equalsIgnoreCase(JSON);
    }
    return value.substring(0, end).trim().equalsIgnoreCase(JSON) && areUtf8(value, end);
  }

  /**
   * Checks the parameters from this semicolon on: at most one charset, and nothing between two
   * semicolons or after the last (RFC 9110 section 5.6.6).
   */
  private static boolean areUtf8(String value, int semicolon) {
    boolean charset = false;
    int from = semicolon + 1;
    while (from <= value.length()) {
      int next = value.indexOf(';', from);
      int end = next < 0 ? value.length() : next;
      String parameter = value.substring(from, end).trim();
      if (!parameter.isEmpty()) {
        if (charset || !isUtf8(parameter)) {
          return false;
        }
        charset = true;
      }
      from = end + 1;
    }
    return true;
  }

  private static boolean isUtf8(String parameter) {
    if (!parameter.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
      return false;
    }
    String name = parameter.substring(CHARSET.length());
    boolean quoted = name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
    String bare = quoted ? name.substring(1, name.length() - 1) : name;
    return bare.equalsIgnoreCase("utf-8") || bare.equalsIgnoreCase("utf8");
  }
}
