package dev.signet.spring.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.AllowAnonymous;
import dev.signet.identity.OpenId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests that nobody's client library would send, on a server with one thread. */
class HostileRequestTest {

  private static final String GENUINE =
      "X-WX-OPENID: oAlice12345\r\nX-WX-APPID: wx0123456789abcdef\r\nX-WX-SOURCE: wx_client\r\n";

  private static RunningApplication application;

  @BeforeAll
  static void start() {
    application = RunningApplication.start(Map.of("server.tomcat.threads.max", "1"), Echo.class);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  private static String send(String path, String headers) throws Exception {
    return application.raw(request(path, headers + "Connection: close\r\n"));
  }

  private static String request(String path, String headers) {
    return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "\r\n";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-WX-OPENID: oMallory\r\n",
        "x-wx-openid: oAlice12345\r\n",
        "X_WX_OPENID: oMallory\r\n",
        "X-WX-OPENID : oMallory\r\n",
        "X-WX-FROM-OPENID: oMallory\r\n",
        "X-WX-SOURCE: wx_client\r\n",
        "X-WX-UNIONID: a, b\r\n",
        "Connection: X-WX-SOURCE\r\n"
      })
  void aSecondIdentityNeverReachesAController(String more) throws Exception {
    for (String headers : new String[] {more + GENUINE, GENUINE + more}) {
      assertThat(send("/strict", headers)).doesNotContain("reached");
      assertThat(send("/maybe", headers)).doesNotContain("reached");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/strict;x=1", "//strict", "/%73trict", "/strict/", "/./strict", "/a/../strict"})
  void noSpellingOfThePathReachesAControllerWithoutAnIdentity(String path) throws Exception {
    assertThat(send(path, "")).doesNotContain("reached");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Host: \r\n", "Host: h:\r\n", "Host: h:65536\r\n"})
  void aHeadThatAServerInFrontCouldReadDifferentlyReachesNoController(String host)
      throws Exception {
    String rest = host + GENUINE + "Connection: close\r\n\r\n";
    for (String path : new String[] {"/strict", "/maybe"}) {
      assertThat(application.raw("GET " + path + " HTTP/1.1\r\n" + rest))
          .startsWith("HTTP/1.1 400")
          .doesNotContain("reached");
    }
  }

  @Test
  void noRequestHasTheIdentityOfTheOneBefore() throws Exception {
    for (int i = 0; i < 20; i++) {
      String name = "oUser" + i + "abcdef";
      assertThat(send("/strict", GENUINE.replace("oAlice12345", name))).contains("reached " + name);
      assertThat(send("/strict", "")).contains("UNAUTHENTICATED");
      assertThat(send("/maybe", "")).contains("reached Optional.empty");
    }
  }

  @Test
  void noRequestOfAConnectionHasTheIdentityOfTheOneBefore() throws Exception {
    String all =
        request("/strict", GENUINE)
            + request("/maybe", "")
            + request("/strict", "")
            + request("/strict", GENUINE.replace("oAlice12345", "oBob"))
            + request("/maybe", "Connection: close\r\n");

    String answers = application.raw(all);

    assertThat(answers.split("HTTP/1.1 "))
        .satisfiesExactly(
            start -> assertThat(start).isEmpty(),
            first -> assertThat(first).startsWith("200").contains("reached oAlice12345"),
            second -> assertThat(second).startsWith("200").contains("reached Optional.empty"),
            third -> assertThat(third).startsWith("401"),
            fourth -> assertThat(fourth).startsWith("200").contains("reached oBob"),
            fifth -> assertThat(fifth).startsWith("200").contains("reached Optional.empty"));
  }

  @RestController
  static class Echo {

    @GetMapping("/strict")
    String strict(OpenId openId) {
      return "reached " + openId.value();
    }

    @GetMapping("/maybe")
    @AllowAnonymous
    String maybe(Optional<OpenId> openId) {
      return "reached " + openId.map(OpenId::value);
    }
  }
}
