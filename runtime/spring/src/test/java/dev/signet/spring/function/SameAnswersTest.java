package dev.signet.spring.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.http.HttpHost;
import dev.signet.spring.shop.NettyHost;
import dev.signet.spring.shop.ShopApplication;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A function answers in a Spring application as on Signet's own host, whatever the filters and
 * resolvers of the application would make of the request.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswersTest {

  private static final String CALLER =
      "X-WX-OPENID: oUser_A\r\nX-WX-APPID: wx0000000000000001\r\nX-WX-SOURCE: wx_client\r\n";
  private static final String JSON = "Content-Type: application/json\r\n";
  private static final List<String> HEADERS =
      List.of(
          "Content-Type",
          "Content-Length",
          "Cache-Control",
          "X-Content-Type-Options",
          "X-Request-Id",
          "Allow",
          "Retry-After",
          "Vary",
          "Set-Cookie",
          "Access-Control-Allow-Origin");

  private ConfigurableApplicationContext application;
  private int spring;
  private HttpHost netty;

  @BeforeAll
  void start() {
    var started =
        ShopApplication.start(
            "--server.servlet.encoding.force=true",
            "--spring.mvc.hiddenmethod.filter.enabled=true",
            "--server.error.include-message=always",
            "--signet.log=none");
    application = started;
    spring = started.getWebServer().getPort();
    netty = NettyHost.start(application);
  }

  @AfterAll
  void stop() {
    netty.close();
    application.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "greet  | {\"name\":\"Ann\"}",
        "later  | {\"name\":\"Ann\"}",
        "price  | {\"name\":\"Ann\"}",
        "fail   | {\"name\":\"SOLD_OUT\"}",
        "broken | ''",
        "away   | ''",
        "greet  | {\"name\":5}",
        "greet  | {\"name\":\"Ann\",\"more\":1}",
        "greet  | {\"name\":",
        "greet  | ''",
        "ping   | ''",
        "purge  | ''",
        "nobody | {}"
      })
  void aCall(String function, String body) {
    assertSame("POST", "/" + function, CALLER + JSON, body);
  }

  @ParameterizedTest
  @ValueSource(strings = {"greet", "ping"})
  void aCallWithoutAnIdentity(String function) {
    assertSame("POST", "/" + function, JSON, "{}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"X-WX-OPENID: oUser_B\r\n", "X-WX-OPENID:\r\n", "x-wx-openid: oUser_A\r\n"})
  void aCallWithASecondIdentity(String second) {
    assertSame("POST", "/greet", CALLER + second + JSON, "{\"name\":\"Ann\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH", "OPTIONS"})
  void anotherMethod(String method) {
    assertSame(method, "/greet", CALLER + JSON, "{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "OPTIONS"})
  void aRequestOfAnotherOrigin(String method) {
    assertSame(
        method,
        "/greet",
        CALLER + JSON + "Origin: https://a.example\r\nAccess-Control-Request-Method: POST\r\n",
        "{\"name\":\"Ann\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "multipart/form-data",
        "Multipart/Mixed; boundary=x",
        "text/plain",
        "application/json; charset=utf-8",
        "application/json; charset=gbk",
        "nonsense"
      })
  void aBodyOfAnotherType(String type) {
    for (String method : List.of("POST", "PUT", "DELETE")) {
      assertSame(method, "/greet", CALLER + "Content-Type: " + type + "\r\n", "_method=DELETE&a=b");
      assertSame(method, "/greet", CALLER + "Content-Type: " + type + "\r\n", "{\"name\":\"Ann\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/gr%65et",
        "/greet;a=b",
        "/greet/",
        "//greet",
        "/./greet",
        "/../fn/greet",
        "/GREET",
        "/",
        "/_healthz",
        "/greet?name=Ann",
        "/greet.json"
      })
  void anotherSpellingOfThePath(String path) {
    assertSame("POST", path, CALLER + JSON, "{\"name\":\"Ann\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en", "fr, zh;q=0.5"})
  void aLanguage(String language) {
    assertSame("POST", "/greet", CALLER + JSON + "Accept-Language: " + language + "\r\n", "{}");
  }

  private void assertSame(String method, String path, String headers, String body) {
    Map<String, String> expected = answer(netty.port(), method, path, headers, body);
    Map<String, String> here = answer(spring, method, "/fn" + path, headers, body);
    assertThat(here).isEqualTo(expected);
  }

  private static Map<String, String> answer(
      int port, String method, String path, String headers, String body) {
    int length = body.getBytes(StandardCharsets.UTF_8).length;
    try (RawHttp http = new RawHttp(port)) {
      RawHttp.Response response =
          http.send(
                  method
                      + " "
                      + path
                      + " HTTP/1.1\r\nHost: h\r\nX-Request-Id: r-1\r\n"
                      + headers
                      + "Content-Length: "
                      + length
                      + "\r\n\r\n"
                      + body)
              .read();
      Map<String, String> seen = new LinkedHashMap<>();
      seen.put("status", Integer.toString(response.status()));
      HEADERS.forEach(name -> seen.put(name, response.header(name)));
      seen.put("body", response.body());
      return seen;
    }
  }
}
