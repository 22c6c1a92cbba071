package dev.signet.http.connection;

import dev.signet.host.RequestId;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;

/**
 * Chooses the id of a request: {@code x-cloudbase-request-id}, then {@code x-request-id} (the order
 * of the vendor's functions-framework). A header counts only if it came once and its value is
 * {@code [A-Za-z0-9._-]{1,64}}; without one, a new id is made.
 */
final class RequestIds {

  private static final String[] HEADERS = {"x-cloudbase-request-id", "x-request-id"};

  private RequestIds() {}

  static String choose(HttpHeaders headers) {
    for (String name : HEADERS) {
      List<String> values = headers.getAll(name);
      if (values.size() == 1 && RequestId.isWellFormed(values.get(0))) {
        return values.get(0);
      }
    }
    return RequestId.fresh();
  }
}
