package dev.signet.benchmarks.process;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a contestant is asked until it answers right.
 *
 * @param path without its slash: the name of a function
 * @param payload the JSON that is posted; empty for GET
 * @param parts what the answer holds, in whatever order
 */
record Call(String path, String payload, List<String> parts) {

  /** The quickstart's function, with the caller, the greeting and the sum. */
  static final Call WHOAMI =
      new Call(
          "whoami",
          "{\"name\":\"Lin\",\"items\":[{\"sku\":\"tea\",\"qty\":2},{\"sku\":\"cup\",\"qty\":1}]}",
          List.of(
              "\"openid\":\"oUser_A-1\"",
              "\"unionid\":\"uUser_A\"",
              "\"greeting\":\"Hello Lin\"",
              "\"total\":3"));

  /** The names and values of the identity headers that WeChat CloudRun sends. */
  static final String[][] IDENTITY = {
    {"X-WX-OPENID", "oUser_A-1"},
    {"X-WX-APPID", "wx0123456789abcdef"},
    {"X-WX-UNIONID", "uUser_A"},
    {"X-WX-SOURCE", "wx_client"},
    {"X-WX-ENV", "prod-1"},
  };

  /** Reads {@code path payload part part}, separated by blanks; a path alone is asked by GET. */
  static Call of(String text) {
    List<String> words = List.of(text.split(" "));
    boolean get = words.size() == 1;
    return new Call(
        words.get(0), get ? "" : words.get(1), get ? List.of() : words.subList(2, words.size()));
  }

  byte[] request(int port) {
    StringBuilder request = new StringBuilder(payload.isEmpty() ? "GET" : "POST");
    request.append(" /").append(path).append(" HTTP/1.1\r\n");
    request.append("Host: 127.0.0.1:").append(port).append("\r\n");
    for (String[] header : IDENTITY) {
      request.append(header[0]).append(": ").append(header[1]).append("\r\n");
    }
    // Every contestant is asked to close the connection after the answer.
    request.append("Connection: close\r\n");
    if (!payload.isEmpty()) {
      request.append("Content-Type: application/json\r\nContent-Length: ");
      request.append(payload.length()).append("\r\n");
    }
    request.append("\r\n").append(payload);
    return request.toString().getBytes(StandardCharsets.US_ASCII);
  }

  boolean isRight(String answer) {
    return answer.startsWith("HTTP/1.1 200") && parts.stream().allMatch(answer::contains);
  }
}
