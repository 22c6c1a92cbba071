package dev.signet.http;

import io.netty.handler.codec.http.HttpHeaders;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The id of a request: {@code x-cloudbase-request-id}, then {@code x-request-id} (the order of the
 * vendor's functions-framework), each only when it came once and is {@code [A-Za-z0-9._-]{1,64}};
 * otherwise a fresh one.
 */
final class RequestIds {

  private static final String[] HEADERS = {"x-cloudbase-request-id", "x-request-id"};
  private static final int MAX_LENGTH = 64;

  private RequestIds() {}

  static String choose(HttpHeaders headers) {
    for (String name : HEADERS) {
      List<String> values = headers.getAll(name);
      if (values.size() == 1 && isWellFormed(values.get(0))) {
        return values.get(0);
      }
    }
    return fresh();
  }

  /** The id is no secret, so the start does not pay for SecureRandom. */
  private static String fresh() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long high = random.nextLong() & ~0xf000L | 0x4000L;
    long low = random.nextLong() & ~(3L << 62) | 2L << 62;
    return new UUID(high, low).toString();
  }

  private static boolean isWellFormed(String id) {
    if (id.isEmpty() || id.length() > MAX_LENGTH) {
      return false;
    }
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      boolean fine =
          c >= 'a' && c <= 'z'
              || c >= 'A' && c <= 'Z'
              || c >= '0' && c <= '9'
              || c == '.'
              || c == '_'
              || c == '-';
      if (!fine) {
        return false;
      }
    }
    return true;
  }
}
