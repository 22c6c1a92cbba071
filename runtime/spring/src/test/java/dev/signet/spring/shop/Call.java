package dev.signet.spring.shop;

import dev.signet.host.http.testing.RawHttp;

/** Calls of functions over a socket. */
public final class Call {

  private Call() {}

  /** Calls a function below /fn as a user. */
  public static RawHttp.Response function(int port, String name, String body) {
    return path(port, "/fn/" + name, body);
  }

  /** Posts to a path as a user. */
  public static RawHttp.Response path(int port, String path, String body) {
    try (RawHttp http = new RawHttp(port)) {
      return http.send(request(path, body)).read();
    }
  }

  /** Returns the bytes of such a call. */
  public static String request(String path, String body) {
    return "POST "
        + path
        + " HTTP/1.1\r\nHost: h\r\nX-WX-OPENID: oUser_A\r\nX-WX-APPID: wx0000000000000001\r\n"
        + "X-WX-SOURCE: wx_client\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }
}
