package dev.signet.http;

import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SECURITY.md rows 11, 13 and 15, from a client's side. */
class JsonBodiesTest {

  private TestHost host;

  @BeforeEach
  void start() {
    host = TestHost.start(TestFunction.withPayload("echo", (caller, payload) -> payload));
  }

  @AfterEach
  void stop() {
    host.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "null",
        "[]",
        "\"text\"",
        "1",
        "{",
        "{\"a\":1",
        "{}{}",
        "{} null",
        "{,}",
        "{\"a\":1,}",
        "{'a':1}",
        "{a:1}",
        "{\"a\":NaN}",
        "{\"a\":01}",
        "{\"a\":+1}",
        "{\"a\":.5}",
        "{}//x",
        "{/**/}",
        "{\"a\":\"\u0001\"}",
        "{\"a\":1,\"a\":2}",
        "{\"a\":1,\"\\u0061\":2}",
        "{\"x\":{\"a\":1,\"a\":2}}",
        "{\"userInfo\":{},\"userInfo\":{}}",
        "{\"userInfo\":{\"openId\":\"a\",\"openI\\u0064\":\"b\"}}",
        "\ufeff{}",
      })
  void whatIsNotOneStrictJsonObjectIsRefused(String json) {
    RawHttp.Response answer = host.exchange(post("/echo", "", json));

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.code()).isEqualTo("INVALID_ARGUMENT");
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @Test
  void bytesThatAreNotUtf8AreRefused() {
    String request = post("/echo", "", "{\"a\":\"xx\"}");

    assertThat(host.exchange(request.replace("xx", "\u00c3(")).code())
        .isEqualTo("INVALID_ARGUMENT");
    assertThat(host.exchange(request.replace("xx", "\u00c0\u0080")).code())
        .isEqualTo("INVALID_ARGUMENT");
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @Test
  void theUserInfoOfAClientIsNoPayload() {
    assertThat(
            host.exchange(
                    post("/echo", "", "{\"userInfo\":{\"openId\":\"oUser_B\"},\"name\":\"微\"}"))
                .body())
        .isEqualTo("{\"name\":\"微\"}");
  }

  @Test
  void aClassThatTheClientNamesIsAWordLikeAnyOther() {
    String gadget =
        "{\"@class\":\"javax.swing.JEditorPane\",\"@type\":[\"com.sun.rowset.JdbcRowSetImpl\",{}]}";

    assertThat(host.exchange(post("/echo", "", gadget)).body()).isEqualTo(gadget);
  }
}
