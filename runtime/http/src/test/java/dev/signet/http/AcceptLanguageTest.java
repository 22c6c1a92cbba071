package dev.signet.http;

import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that a payload is refused in the language of the request, and with the same code. */
class AcceptLanguageTest {

  private static final String ENGLISH = "the payload must be a JSON object (at offset 0)";
  private static final String CHINESE = "请求数据必须是 JSON 对象（第 0 字节处）";

  private static RawHttp.Response refused(String headers) {
    try (TestHost host =
        TestHost.start(TestFunction.withPayload("echo", (caller, payload) -> payload))) {
      return host.exchange(post("/echo", headers, "[]"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'Accept-Language: zh-CN,zh;q=0.9'",
    "'accept-language: zh'",
  })
  void isChineseForAClientThatPrefersIt(String header) {
    RawHttp.Response answer = refused(header + "\r\n");

    assertThat(answer.code()).isEqualTo("INVALID_ARGUMENT");
    assertThat(answer.body()).contains(CHINESE);
  }

  @Test
  void isEnglishOtherwise() {
    assertThat(refused("").body()).contains(ENGLISH);
    assertThat(refused("Accept-Language: fr\r\nX-Accept-Language: zh\r\n").body())
        .contains(ENGLISH);
    assertThat(refused("Accept-Language: en;q=0.9\r\nAccept-Language: zh;q=0.8\r\n").body())
        .contains(ENGLISH);
  }
}
