package dev.signet.http;

import dev.signet.http.connection.Answer;
import java.util.Objects;

/** An answer of a {@link LocalTool}. Immutable. */
public final class LocalAnswer {

  private final int status;
  private final byte[] body;
  private final String headers;

  private LocalAnswer(int status, byte[] body, String headers) {
    this.status = status;
    this.body = body;
    this.headers = headers;
  }

  /**
   * An answer.
   *
   * @param status 200 to 599
   * @param contentType such as {@code text/html; charset=utf-8}
   * @param body is not copied
   * @throws IllegalArgumentException when a part is not fit for a head
   */
  public static LocalAnswer of(int status, String contentType, byte[] body) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("a status is 200 to 599");
    }
    return new LocalAnswer(status, Objects.requireNonNull(body, "body"), "")
        .with("Content-Type", contentType);
  }

  /**
   * The same with a header of its own; what the host itself writes cannot be replaced.
   *
   * @throws IllegalArgumentException when the name is no token or the value is not printable ASCII
   */
  public LocalAnswer with(String name, String value) {
    if (!isToken(name) || !isPrintable(value)) {
      throw new IllegalArgumentException("this is no header line: " + name);
    }
    return new LocalAnswer(status, body, headers + name + ": " + value + "\r\n");
  }

  Answer toAnswer() {
    return Answer.local(status, body, headers);
  }

  private static boolean isToken(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (!(c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '-')) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  private static boolean isPrintable(String value) {
    return value.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}
