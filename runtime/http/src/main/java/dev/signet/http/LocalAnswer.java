package dev.signet.http;

import dev.signet.http.connection.Answer;
import java.util.Objects;
import java.util.function.BiConsumer;

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
   * Returns an answer.
   *
   * @param status the HTTP status, 200 to 599
   * @param contentType the value of Content-Type, such as {@code text/html; charset=utf-8}
   * @param body the bytes; not copied, so they must not change any more
   * @throws IllegalArgumentException if the status is out of bounds or the content type is not
   *     printable ASCII
   */
  public static LocalAnswer of(int status, String contentType, byte[] body) {
    if (status < 200 || status > 599) {
      throw new IllegalArgumentException("a status is 200 to 599");
    }
    return new LocalAnswer(status, Objects.requireNonNull(body, "body"), "")
        .with("Content-Type", contentType);
  }

  /**
   * Returns this answer with another header. A header that the host itself writes is not replaced.
   *
   * @param name ASCII letters and hyphens
   * @param value printable ASCII
   * @throws IllegalArgumentException if the name or the value has another character, or the name is
   *     empty
   */
  public LocalAnswer with(String name, String value) {
    if (!isToken(name) || !isPrintable(value)) {
      throw new IllegalArgumentException("this is no header line: " + name);
    }
    return new LocalAnswer(status, body, headers + name + ": " + value + "\r\n");
  }

  /** Returns the HTTP status, 200 to 599. */
  public int status() {
    return status;
  }

  /** Returns a copy of the bytes. */
  public byte[] body() {
    return body.clone();
  }

  /** Hands over each header line of this answer, in order. */
  public void forEachHeader(BiConsumer<String, String> line) {
    headers
        .lines()
        .forEach(
            header -> {
              int colon = header.indexOf(':');
              line.accept(header.substring(0, colon), header.substring(colon + 2));
            });
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
