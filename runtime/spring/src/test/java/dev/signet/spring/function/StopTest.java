package dev.signet.spring.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.spring.shop.Call;
import dev.signet.spring.shop.Gate;
import dev.signet.spring.shop.ShopApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** What calls meet when their application stops, pauses or goes on. */
class StopTest {

  @ParameterizedTest
  @ValueSource(strings = {"immediate", "graceful"})
  void aRunningCallEndsBeforeTheApplicationDoes(String shutdown) throws Exception {
    var application = ShopApplication.start("--server.shutdown=" + shutdown);
    Gate gate = application.getBean(Gate.class);
    try (RawHttp http = new RawHttp(ShopApplication.port(application))) {
      http.send(Call.request("/fn/wait", ""));
      gate.awaitCall();

      Thread stopping = new Thread(application::close);
      stopping.start();
      while (!application.getBeanFactory().getBean(MountedFunctions.class).isStopping()) {
        Thread.onSpinWait();
      }
      gate.open();

      assertThat(http.read().body()).isEqualTo("{\"text\":\"passed\"}");
      stopping.join();
    }
  }

  @Test
  void anApplicationThatWasPausedServesAgain() throws Exception {
    try (var application = ShopApplication.start()) {
      MockMvc mvc = MockMvcBuilders.webAppContextSetup(application).build();
      assertThat(ping(mvc).getContentAsString()).isEqualTo("{\"text\":\"pong\"}");

      application.stop();
      assertThat(ping(mvc).getStatus()).isEqualTo(503);
      assertThat(ping(mvc).getContentAsString()).contains("UNAVAILABLE");

      application.start();
      assertThat(ping(mvc).getContentAsString()).isEqualTo("{\"text\":\"pong\"}");
    }
  }

  private static MockHttpServletResponse ping(MockMvc mvc) throws Exception {
    return mvc.perform(post("/fn/ping")).andReturn().getResponse();
  }
}
