package dev.signet.http;

import static dev.signet.http.TestHost.CALLER;
import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.function.FunctionDescriptor;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SECURITY.md rows 7, 23 and 27: which paths reach a function. */
class RoutingTest {

  private TestHost host;

  @BeforeEach
  void start() {
    host =
        TestHost.start(
            TestFunction.of("fn", (caller, payload) -> "fn"),
            TestFunction.anonymous("other_1", (caller, payload) -> "other"),
            new TestFunction(
                FunctionDescriptor.timer("nightly", "everyNight"), (caller, payload) -> "ran"));
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/fn", "/fn?", "/fn?a=b", "/fn?/other_1", "/fn??x=%00#y"})
  void aFunctionsPathEndsAtTheQuery(String target) {
    assertThat(host.exchange(post(target, CALLER)).body()).isEqualTo("\"fn\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "//fn",
        "/fn/",
        "/fn//",
        "/./fn",
        "/fn/.",
        "/fn/..",
        "/fn/../other_1",
        "/other_1/../fn",
        "/%66n",
        "/f%6e",
        "/fn%00",
        "/fn%20",
        "/fn%3f",
        "/fn;x",
        "/fn;jsessionid=1",
        "/;/fn",
        "/fn.json",
        "/fn#x",
        "/Fn",
        "/FN",
        "/other-1",
        "/other_1;fn",
        "\\fn",
        "/\\fn",
        "fn",
        "*",
        "http://h/Fn",
        "http://h//fn",
        "ftp://h/fn",
        "h:80",
        "//h/fn",
        "?/fn",
        "/nightly",
        "/_healthz/",
        "/_healthz/../fn",
        "/_HEALTHZ",
        "/java.lang.Runtime",
        "/dev.signet.http.SignetHttp",
        "/f\u00efn",
        "/f\u006e\u00cc\u0081",
      })
  void everyOtherSpellingIsNoFunction(String target) {
    RawHttp.Response answer = host.exchange(post(target, CALLER));

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.code()).isEqualTo("NOT_FOUND");
    assertThat(answer.body()).doesNotContain(target.length() > 3 ? target : "\u0000");
    assertThat(host.userCodeRuns).hasValue(0);
    assertThat(host.log()).contains("\"function\":\"-\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://h/fn",
        "HTTP://h/fn",
        "https://h:8443/fn?a=b",
        "http://other.example/fn",
        "http://[::1]:80/fn",
      })
  void theAbsoluteFormReachesTheSameFunction(String target) {
    assertThat(host.exchange(post(target, CALLER)).body()).isEqualTo("\"fn\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http:///fn",
        "http://",
        "http://user@h/fn",
        "http://h:x/fn",
        "http://h:80:80/fn",
        "http://h\\/fn",
        "https://[::1/fn",
      })
  void anAbsoluteFormWithoutAProperAuthorityIsMalformed(String target) {
    assertThat(host.exchange(post(target, CALLER)).code()).isEqualTo("INVALID_ARGUMENT");
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @Test
  void theEventOfATimerRunsNothingOverHttp() {
    String event = "{\"Type\":\"Timer\",\"TriggerName\":\"everyNight\",\"Time\":\"2019-02-21\"}";

    assertThat(host.exchange(post("/nightly", "", event)).code()).isEqualTo("NOT_FOUND");
    assertThat(host.exchange(post("/nightly", CALLER, event)).code()).isEqualTo("NOT_FOUND");
    assertThat(host.exchange(post("/fn", "", event)).code()).isEqualTo("UNAUTHENTICATED");
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @Test
  void namesMadeUpByTheClientRunNothingAndAreForgotten() {
    Random random = new Random(7);
    try (RawHttp http = host.connect()) {
      for (int i = 0; i < 2_000; i++) {
        StringBuilder name = new StringBuilder("/");
        int length = 1 + random.nextInt(30);
        for (int j = 0; j < length; j++) {
          char c = (char) ('!' + random.nextInt(94));
          name.append(c == '?' ? '.' : c);
        }
        assertThat(http.send(post(name.toString(), CALLER)).read().status()).isEqualTo(404);
      }
    }
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "post", "PROPFIND"})
  void aFunctionAnswersToPostAlone(String method) {
    RawHttp.Response answer =
        host.exchange(method + " /fn HTTP/1.1\r\nHost: h\r\n" + CALLER + "\r\n");

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
    assertThat(answer.header("allow")).isEqualTo("POST");
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @Test
  void aHeadRequestIsRefusedWithoutABody() {
    try (RawHttp http = host.connect()) {
      assertThat(http.send("HEAD /fn HTTP/1.1\r\nHost: h\r\n\r\n").readHead().status())
          .isEqualTo(405);
      assertThat(http.send(post("/fn", CALLER)).read().body()).isEqualTo("\"fn\"");
    }
  }

  @Test
  void tellsThatItIsHealthy() {
    try (RawHttp http = host.connect()) {
      RawHttp.Response head = http.send("HEAD /_healthz HTTP/1.1\r\nHost: h\r\n\r\n").readHead();
      RawHttp.Response get = http.send("GET /_healthz?x HTTP/1.1\r\nHost: h\r\n\r\n").read();

      assertThat(head.status()).isEqualTo(200);
      assertThat(get.status()).isEqualTo(200);
      assertThat(get.body()).isEqualTo("{\"status\":\"ok\"}");
      assertThat(head.header("content-length")).isEqualTo(get.header("content-length"));
    }
    assertThat(host.outcomes()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"POST", "DELETE"})
  void healthHasNoOtherMethod(String method) {
    RawHttp.Response answer = host.exchange(method + " /_healthz HTTP/1.1\r\nHost: h\r\n\r\n");

    assertThat(answer.code()).isEqualTo("METHOD_NOT_ALLOWED");
    assertThat(answer.header("allow")).isEqualTo("GET, HEAD");
  }
}
