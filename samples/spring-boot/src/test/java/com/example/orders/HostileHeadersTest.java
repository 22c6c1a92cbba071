package com.example.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a client may write by hand: nothing of it makes it a member. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HostileHeadersTest {

  private static final String APP = "\nX-WX-APPID: wx0123456789abcdef\nX-WX-SOURCE: wx_client";
  private static final String USER = "X-WX-OPENID: oUser_A-1" + APP;

  @LocalServerPort int port;

  @Test
  void thePlatformsHeadersAreAMember() throws Exception {
    assertThat(call("GET", "/orders", USER)).startsWith("HTTP/1.1 200");
    assertThat(call("POST", "/fn/checkout", USER)).startsWith("HTTP/1.1 200");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        USER + "\nX-WX-OPENID: oUser_B",
        "x-wx-openid: oUser_B\n" + USER,
        USER + "\nX-WX-SOURCE: wx_devtools",
        "X-WX-OPENID: oUser_A-1,oUser_B" + APP,
        "X-WX-OPENID: oUser_A-1\rX-WX-OPENID: oUser_B" + APP,
        "X-WX-OPENID: oUser_A-1",
        "X-WX-OPENID:" + APP,
        "X_WX_OPENID: oUser_A-1\nX_WX_APPID: wx0123456789abcdef\nX_WX_SOURCE: wx_client",
        "X-Openid: oUser_A-1",
        "X-Cloudbase-Context: e30=",
        "Authorization: Bearer oUser_A-1",
        "Cookie: openid=oUser_A-1"
      })
  void anythingElseIsNobody(String headers) throws Exception {
    for (String path : List.of("/orders", "/orders/1?openid=oUser_A-1", "/admin/orders")) {
      assertThat(call("GET", path, headers)).as(path).startsWith("HTTP/1.1 4");
    }
    assertThat(call("POST", "/fn/checkout", headers)).startsWith("HTTP/1.1 4");
  }

  /** Sends these lines as they are, so that no client mends them. */
  private String call(String method, String path, String headers) throws IOException {
    String body = "{\"lines\":[]}";
    String head =
        """
        %s %s HTTP/1.1
        Host: localhost
        Connection: close
        Content-Type: application/json
        Content-Length: %d
        %s

        """
            .formatted(method, path, body.length(), headers);
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      String sent = head.replace("\n", "\r\n") + body;
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
