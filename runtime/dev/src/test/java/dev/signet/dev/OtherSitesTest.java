package dev.signet.dev;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the requests that a page of another site can make a browser send. */
class OtherSitesTest {

  private static final String CALL = "{\"function\":\"ping\"}";
  private static LocalServer server;

  @BeforeAll
  static void start() {
    server = LocalServer.start();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /",
    "GET, /_signet/console/index.html",
    "GET, /_signet/api/functions",
    "POST, /_signet/api/call",
    "POST, /ping",
    "GET, /_healthz",
    "GET, /absent",
  })
  void aNameThatWasBoundToThisMachineReachesNothing(String method, String path) {
    for (String host :
        new String[] {
          "evil.example:" + server.port(),
          "localhost.evil.example:" + server.port(),
          "127.0.0.1",
          "localhost",
          "127.0.0.1:1",
          "127.0.0.1.:" + server.port(),
          "[::]:" + server.port(),
          "0.0.0.0:" + server.port()
        }) {
      LocalServer.Answer answer =
          server.send(
              method, path, "Host: " + host + "\r\nContent-Type: application/json\r\n", "{}");

      assertThat(answer.status()).as(host).isEqualTo(403);
      assertThat(answer.code()).isEqualTo("PERMISSION_DENIED");
    }
  }

  @Test
  void anEmptyHostIsNoRequest() throws Exception {
    LocalServer.Answer answer = server.send("GET", "/", "Host: \r\n", "");

    assertThat(answer.status()).isEqualTo(400);
  }

  @Test
  void aRequestWithoutAHostReachesNothing() {
    assertThat(server.send("GET", "/", "", "").status()).isEqualTo(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "LocalHost", "[::1]"})
  void thisMachineIsLetInUnderItsNames(String name) {
    String host = name + ":" + server.port();

    assertThat(server.send("GET", "/", "Host: " + host + "\r\n", "").status()).isEqualTo(200);
    assertThat(
            server
                .send("GET", "/", "Host: " + host + "\r\nOrigin: http://" + host + "\r\n", "")
                .status())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "null",
        "",
        "https://%s",
        "http://localhost:1",
        "http://localhost:%d",
        "http://%s.evil.example",
        "file://"
      })
  void aPageOfAnotherOriginReachesNothing(String origin) {
    String line =
        "Origin: " + origin.replace("%s", server.host()).replace("%d", "" + server.port());

    assertThat(server.post("/_signet/api/call", CALL, line).status()).isEqualTo(403);
    assertThat(server.post("/ping", "{}", line).status()).isEqualTo(403);
    assertThat(server.post("/ping", "{}", "Origin: http://" + server.host(), line).status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "anything"})
  void aBrowserThatSaysSoReachesNothing(String site) {
    assertThat(server.post("/ping", "{}", "Sec-Fetch-Site: " + site).status()).isEqualTo(403);
    assertThat(
            server
                .send(
                    "GET",
                    "/_signet/wx-cloud-dev.js",
                    "Host: " + server.host() + "\r\nSec-Fetch-Site: " + site + "\r\n",
                    "")
                .status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"same-origin", "none"})
  void aPageOfItsOwnMayCall(String site) {
    assertThat(
            server
                .post("/ping", "{}", "Sec-Fetch-Site: " + site, "Origin: http://" + server.host())
                .body())
        .isEqualTo("\"pong\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "Content-Type: text/plain\r\n",
        "Content-Type: application/x-www-form-urlencoded\r\n",
        "Content-Type: multipart/form-data; boundary=x\r\n",
        "Content-Type: text/plain, application/json\r\n",
        "Content-Type: application/json; charset=utf-16\r\n",
      })
  void whatAFormCanSendIsNoCall(String type) {
    for (String path : new String[] {"/_signet/api/call", "/_signet/api/matrix", "/ping"}) {
      LocalServer.Answer answer =
          server.send("POST", path, "Host: " + server.host() + "\r\n" + type, CALL);

      assertThat(answer.status()).as(path).isEqualTo(415);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/ping", "/_signet/api/call", "/absent"})
  void noAnswerEverAllowsAnotherOrigin(String path) {
    LocalServer.Answer preflight =
        server.send(
            "OPTIONS",
            path,
            "Host: "
                + server.host()
                + "\r\nOrigin: http://"
                + server.host()
                + "\r\nAccess-Control-Request-Method: POST"
                + "\r\nAccess-Control-Request-Headers: content-type\r\n",
            "");

    assertThat(preflight.status()).isGreaterThanOrEqualTo(400);
    assertThat(preflight.head()).doesNotContainIgnoringCase("access-control");
    assertThat(server.post("/ping", "{}", "Origin: http://" + server.host()).head())
        .doesNotContainIgnoringCase("access-control");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/_signet/console/index.html"})
  void aPageRunsNothingButItsOwnFiles(String path) {
    LocalServer.Answer page = server.send("GET", path, "Host: " + server.host() + "\r\n", "");

    assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page.header("Content-Security-Policy"))
        .isEqualTo(
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
                + " img-src 'self' data:; base-uri 'none'; form-action 'none';"
                + " frame-ancestors 'none'");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("Cache-Control")).isEqualTo("no-store");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/_signet/",
        "/_signet/console/",
        "/_signet/console/../SignetDev.class",
        "/_signet/console/../settings/messages.properties",
        "/_signet/console/..%2fsettings/messages.properties",
        "/_signet/console/..%2fmessages.properties",
        "/_signet/console/wx-cloud-dev.js",
        "/_signet/console//index.html",
        "/_signet/console/./index.html",
        "/_signet/console/absent.js",
        "/_signet/console/index.html%00.js",
        "/_signet/console/INDEX.HTML",
        "/_signet/messages.properties",
        "/_signet/settings/messages.properties",
        "/_signet/console/a/b.js",
        "/_signet/api/",
        "/_signet/api/absent",
      })
  void nothingElseIsServed(String path) {
    assertThat(server.send("GET", path, "Host: " + server.host() + "\r\n", "").status())
        .isEqualTo(404);
  }
}
