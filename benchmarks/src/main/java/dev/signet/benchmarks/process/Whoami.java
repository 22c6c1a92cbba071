package dev.signet.benchmarks.process;

import java.nio.charset.StandardCharsets;

/** The one call that every contestant must answer: the quickstart's {@code whoami}. */
final class Whoami {

  static final String BODY =
      "{\"name\":\"Lin\",\"items\":[{\"sku\":\"tea\",\"qty\":2},{\"sku\":\"cup\",\"qty\":1}]}";

  /** The names and values of the identity headers that WeChat CloudRun sends. */
  static final String[][] IDENTITY = {
    {"X-WX-OPENID", "oUser_A-1"},
    {"X-WX-APPID", "wx0123456789abcdef"},
    {"X-WX-UNIONID", "uUser_A"},
    {"X-WX-SOURCE", "wx_client"},
    {"X-WX-ENV", "prod-1"},
  };

  private Whoami() {}

  static byte[] request(int port) {
    StringBuilder request = new StringBuilder("POST /whoami HTTP/1.1\r\n");
    request.append("Host: 127.0.0.1:").append(port).append("\r\n");
    for (String[] header : IDENTITY) {
      request.append(header[0]).append(": ").append(header[1]).append("\r\n");
    }
    request.append("Content-Type: application/json\r\nConnection: close\r\n");
    request.append("Content-Length: ").append(BODY.length()).append("\r\n\r\n").append(BODY);
    return request.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** Returns true if an answer holds the caller, the greeting and the sum, in whatever order. */
  static boolean isRight(String answer) {
    return answer.contains("\"openid\":\"oUser_A-1\"")
        && answer.contains("\"unionid\":\"uUser_A\"")
        && answer.contains("\"greeting\":\"Hello Lin\"")
        && answer.contains("\"total\":3");
  }
}
