package dev.signet.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;

/**
 * Reads the headers that describe a request's body: only JSON in UTF-8 without a content encoding
 * is accepted.
 */
final class MediaType {

  private static final String JSON = "application/json";
  private static final String UTF_8 = "charset=utf-8";
  private static final String QUOTED_UTF_8 = "charset=\"utf-8\"";

  private MediaType() {}

  /** Returns true if a function can read a request with these headers. */
  static boolean isAccepted(HttpHeaders headers, boolean hasBody) {
    return isIdentity(headers.getAll(HttpHeaderNames.CONTENT_ENCODING))
        && (!hasBody || isJson(headers.getAll(HttpHeaderNames.CONTENT_TYPE)));
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
    int semicolon = value.indexOf(';');
    if (semicolon < 0) {
      return value.equalsIgnoreCase(JSON);
    }
    String parameter = value.substring(semicolon + 1).trim();
    return value.substring(0, semicolon).trim().equalsIgnoreCase(JSON)
        && (parameter.equalsIgnoreCase(UTF_8) || parameter.equalsIgnoreCase(QUOTED_UTF_8));
  }
}
