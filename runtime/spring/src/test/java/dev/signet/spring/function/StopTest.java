package dev.signet.spring.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.spring.shop.Call;
import dev.signet.spring.shop.Gate;
import dev.signet.spring.shop.ShopApplication;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
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

  /** The server may close its connections as soon as no call runs. */
  @Test
  void theAnswerIsSentBeforeTheCallHasEnded() {
    CountDownLatch read = new CountDownLatch(1);
    try (var application = ShopApplication.start(HeldRequests.class)) {
      application.getBean(HeldRequests.class).until = read;
      try (RawHttp http = new RawHttp(ShopApplication.port(application))) {
        http.send(Call.request("/fn/ping", ""));
        assertThat(http.read().body()).isEqualTo("{\"text\":\"pong\"}");
      } finally {
        read.countDown();
      }
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

  /** Keeps the thread of a request after the function has answered. */
  static final class HeldRequests implements Filter {
    private volatile CountDownLatch until;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
        throws IOException, ServletException {
      chain.doFilter(request, response);
      try {
        until.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
