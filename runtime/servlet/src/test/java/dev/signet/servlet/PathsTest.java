package dev.signet.servlet;

import static dev.signet.servlet.Served.CALLER;
import static dev.signet.servlet.Served.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.TestFunction;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** SECURITY.md row 7: each function has one spelling, below whatever it is mounted at. */
class PathsTest {

  private static final TestFunction WHOAMI =
      TestFunction.of("whoami", (caller, payload) -> caller.openId().value());

  @ParameterizedTest
  @EnumSource
  void everyOtherSpellingIsNoFunction(Server kind) {
    try (Served served = Served.start(kind, WHOAMI)) {
      for (String path :
          List.of(
              "/whoami/",
              "//whoami",
              "/whoami//",
              "/./whoami",
              "/x/../whoami",
              "/x/%2e%2e/whoami",
              "/whoami/.",
              "/whoami;x",
              "/whoami;jsessionid=1",
              "/;x/whoami",
              "/.;/whoami",
              "/%77hoami",
              "/whoam%69",
              "/whoami%00",
              "/whoami%2f",
              "/%2fwhoami",
              "/whoami%3bx",
              "/WHOAMI",
              "/whoami\\",
              "/whoami\u00e9",
              "whoami",
              ";/whoami",
              "/whoami#x",
              "*",
              "http://h//whoami")) {
        assertThat(served.exchange(post(path, CALLER)).status()).as(path).isIn(400, 404);
      }
      assertThat(served.userCodeRuns).hasValue(0);
      assertThat(served.exchange(post("/whoami", CALLER)).status()).isEqualTo(200);
      assertThat(served.exchange(post("/whoami?a=b;c", CALLER)).status()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @EnumSource
  void belowAPrefixOfAnApplicationTooIsEverySpellingOne(Server kind) {
    Site site = Site.of(null).mappedTo("/app", "/fn/*");
    try (Served served = Served.start(kind, Served.Setup.PLAIN.with(site), WHOAMI)) {
      for (String path :
          List.of(
              "/whoami",
              "/app/whoami",
              "/fn/whoami",
              "/app/fn",
              "/app/fn/",
              "/app/fnwhoami",
              "/%61pp/fn/whoami",
              "/app/%66n/whoami",
              "/app;x/fn/whoami",
              "/app/fn;x/whoami",
              "/app//fn/whoami",
              "/app/fn//whoami",
              "/app/./fn/whoami",
              "/app/x/../fn/whoami",
              "/app/fn/x/../whoami",
              "/x/../app/fn/whoami")) {
        assertThat(served.exchange(post(path, CALLER)).status()).as(path).isIn(400, 404, 405);
      }
      assertThat(served.userCodeRuns).hasValue(0);
      assertThat(served.exchange(post("/app/fn/whoami", CALLER)).status()).isEqualTo(200);
      assertThat(served.exchange("GET /app/fn/_healthz HTTP/1.1\r\nHost: h\r\n\r\n").body())
          .isEqualTo("{\"status\":\"ok\"}");
    }
  }

  @ParameterizedTest
  @EnumSource
  void asTheDefaultServletItTakesEveryPath(Server kind) {
    Site site = Site.of(null).mappedTo("", "/");
    try (Served served = Served.start(kind, Served.Setup.PLAIN.with(site), WHOAMI)) {
      assertThat(served.exchange(post("/whoami", CALLER)).status()).isEqualTo(200);
      assertThat(served.exchange(post("/x/whoami", CALLER)).status()).isEqualTo(404);
    }
  }
}
