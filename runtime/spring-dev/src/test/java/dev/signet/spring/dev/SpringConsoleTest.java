package dev.signet.spring.dev;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the console of a running application. */
class SpringConsoleTest {

  private static RunningShop shop;

  @BeforeAll
  static void start() {
    shop = RunningShop.start();
  }

  @AfterAll
  static void stop() {
    shop.close();
  }

  @Test
  void theConsoleIsServedBesideTheApplication() throws Exception {
    assertThat(shop.console()).isNotEqualTo(shop.port());
    assertThat(shop.get("/").body()).contains("Signet console");
  }

  @Test
  void mountedFunctionsAreListedAndRunAsTheChosenCaller() throws Exception {
    JsonNode report =
        shop.call("{'function':'myPrice','caller':'second-user','payload':{'article':'tea'}}");

    assertThat(shop.listed()).contains("myPrice");
    assertThat(report.path("answer").asText()).isEqualTo("tea for one of 7 letters");
    assertThat(report.path("steps").toString()).contains("method").contains("passed");
    assertThat(
            shop.call("{'function':'myPrice','caller':'anonymous','payload':{'article':'tea'}}")
                .path("outcome")
                .asText())
        .isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void aPageOfTheApplicationComesThroughTheConsole() throws Exception {
    HttpResponse<String> page = shop.get("/pages?caller=second-user");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).isEqualTo("a page for nobody");
    assertThat(shop.get("/pages?caller=x", "X-Signet-Caller", "user").body())
        .isEqualTo("a page for x");
    assertThat(shop.get("/absent").statusCode()).isEqualTo(404);
  }
}
