package dev.signet.scf.runtime;

/** A request to the runtime API. */
final class ApiRequest {

  private static final byte[] NO_BODY = {};

  private final String method;
  private final String path;
  private final byte[] body;

  private ApiRequest(String method, String path, byte[] body) {
    this.method = method;
    this.path = path;
    this.body = body;
  }

  static ApiRequest get(String path) {
    return new ApiRequest("GET", path, NO_BODY);
  }

  /** Returns a request with a body of JSON, or of a single space. */
  static ApiRequest post(String path, byte[] body) {
    return new ApiRequest("POST", path, body);
  }

  /** Returns whether the body of the answer is what was asked for. */
  boolean isForData() {
    return body == NO_BODY;
  }

  byte[] body() {
    return body;
  }

  /** Returns everything before the body; a GET has neither length nor type. */
  String head(ApiAddress address) {
    StringBuilder head = new StringBuilder(128);
    head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ").append(address);
    if (body != NO_BODY) {
      head.append("\r\nContent-Type: application/json\r\nContent-Length: ").append(body.length);
    }
    return head.append("\r\n\r\n").toString();
  }
}
