package dev.signet.http;

import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SECURITY.md row 31. */
class RequestIdTest {

  private static final String FRESH =
      "[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}";

  private TestHost host;

  @BeforeEach
  void start() {
    host = TestHost.start(TestFunction.anonymous("ping", (caller, payload) -> "pong"));
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @ParameterizedTest
  @CsvSource({
    "'X-Cloudbase-Request-Id: a', a",
    "'x-request-id: b', b",
    "'X-Request-Id: b|X-Cloudbase-Request-Id: a', a",
    "'X-Cloudbase-Request-Id: bad id|X-Request-Id: b', b",
    "'X-Cloudbase-Request-Id: a|X-Cloudbase-Request-Id: a|X-Request-Id: b', b",
    "'X-Request-Id: 0aZ._-9', 0aZ._-9",
  })
  void takesAWellFormedIdOfThePlatform(String headers, String id) {
    assertThat(idOf(headers.replace("|", "\r\n") + "\r\n")).isEqualTo(id);
    assertThat(host.log()).contains("\"requestId\":\"" + id + "\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "X-Request-Id:\r\n",
        "X-Request-Id: a b\r\n",
        "X-Request-Id: a,b\r\n",
        "X-Request-Id: a\r\nX-Request-Id: b\r\n",
        "X-Request-Id: a\r\nx-request-id: a\r\n",
        "X-Request-Id: a\r\n b\r\n",
        "X-Request-Id: a/b\r\n",
        "X-Request-Id: a\"b\r\n",
        "X-Request-Id: <b>\r\n",
        "X-Request-Id: \u00e9\r\n",
        "X-Request-Id: %0d%0aSet-Cookie:x\r\n",
        "X_Request_Id: a\r\n",
      })
  void makesAFreshOneInPlaceOfAnyOther(String headers) {
    assertThat(idOf(headers)).matches(FRESH);
  }

  @ParameterizedTest
  @CsvSource({"1, true", "63, true", "64, true", "65, false", "5000, false"})
  void itIsAtMost64CharactersLong(int length, boolean taken) {
    String id = "i".repeat(length);

    assertThat(idOf("X-Request-Id: " + id + "\r\n").equals(id)).isEqualTo(taken);
  }

  @Test
  void freshOnesDiffer() {
    assertThat(idOf("")).isNotEqualTo(idOf(""));
  }

  @Test
  void aFailureNamesItInTheBodyToo() {
    RawHttp.Response answer = host.exchange(post("/nothing", "X-Request-Id: r-7\r\n"));

    assertThat(answer.header("x-request-id")).isEqualTo("r-7");
    assertThat(answer.body())
        .isEqualTo(
            "{\"code\":\"NOT_FOUND\",\"message\":\"there is no such function\","
                + "\"requestId\":\"r-7\"}");
  }

  private String idOf(String headers) {
    return host.exchange(post("/ping", headers)).header("x-request-id");
  }
}
