package dev.signet.servlet;

import static dev.signet.servlet.Served.CALLER;
import static dev.signet.servlet.Served.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.signet.host.ConfigurationException;
import dev.signet.host.http.testing.RawHttp;
import jakarta.servlet.ServletException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The servlet as a container loads it, with the functions of the class path. */
class SignetServletTest {

  private static final Map<String, String> ENVIRONMENT =
      Map.of("SIGNET_INGRESS", "wechat-cloudrun-private", "SIGNET_LOG", "none", "PORT", "80");

  private static SignetServlet servlet(Map<String, String> environment) {
    return new SignetServlet(environment, SignetServletTest.class.getClassLoader());
  }

  @ParameterizedTest
  @EnumSource
  void servesTheFunctionsThatItsLoaderFinds(Server kind) throws Exception {
    Server.Running server = kind.start(Site.of(servlet(ENVIRONMENT)).mappedTo("", "/fn/*"));
    try (RawHttp http = new RawHttp(server.port())) {
      assertThat(http.send(post("/fn/found", CALLER)).read().body()).isEqualTo("\"oUser_A\"");
    } finally {
      server.stop().close();
    }
  }

  @ParameterizedTest
  @EnumSource
  void servesNothingWithoutADeclaredIngress(Server kind) {
    assertServesNothing(kind, Site.of(servlet(Map.of())), "/found");
  }

  @ParameterizedTest
  @EnumSource
  void servesNothingWhereNoFunctionCanStandBelowItsMapping(Server kind) {
    assertServesNothing(kind, Site.of(servlet(ENVIRONMENT)).mappedTo("", "/found"), "/found");
  }

  /** A container either refuses to start, or answers without this servlet. */
  private static void assertServesNothing(Server kind, Site site, String path) {
    Throwable refused =
        catchThrowable(
            () -> {
              Server.Running server = kind.start(site);
              try (RawHttp http = new RawHttp(server.port())) {
                assertThat(http.send(post(path, CALLER)).read().status())
                    .isGreaterThanOrEqualTo(400);
              } finally {
                server.stop().close();
              }
            });
    if (refused != null) {
      assertThat(refused).isInstanceOf(ServletException.class);
      assertThat(refused).hasCauseInstanceOf(ConfigurationException.class);
    }
  }
}
