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

  @Test
  void guardedControllersAreListedAndOthersAreNot() throws Exception {
    assertThat(shop.listed())
        .contains("GET /orders/{id}", "POST /orders", "GET /orders/broken")
        .doesNotContain("GET /pages");
  }

  @Test
  void aControllerIsTriedAsTheChosenCaller() throws Exception {
    JsonNode report =
        shop.call(
            "{'function':'GET /orders/{id}','caller':'second-user',"
                + "'payload':{'path':{'id':'7'},'query':{'page':'2'}}}");

    assertThat(report.path("answer").toString())
        .contains("\"id\":7", "\"owner\":\"oUser_B\"", "\"page\":\"2\"");
    assertThat(report.path("outcome").asText()).isEqualTo("OK");
    assertThat(step(report, "requirement")).isEqualTo("passed");
    assertThat(step(report, "method")).isEqualTo("passed");
  }

  @Test
  void theStepsSayWhereACallerWasRefused() throws Exception {
    JsonNode nobody =
        shop.call(
            "{'function':'GET /orders/{id}','caller':'anonymous','payload':{'path':{'id':'7'}}}");
    JsonNode lacking =
        shop.call(
            "{'function':'POST /orders','caller':'user-without-unionid',"
                + "'payload':{'body':{'article':'tea'}}}");

    assertThat(nobody.path("status").asInt()).isEqualTo(401);
    assertThat(step(nobody, "requirement")).isEqualTo("refused");
    assertThat(step(nobody, "method")).isEqualTo("not-reached");
    assertThat(lacking.path("outcome").asText()).isEqualTo("UNIONID_UNAVAILABLE");
    assertThat(
            shop.call("{'function':'POST /orders','payload':{'body':{'article':'tea'}}}")
                .at("/answer/made")
                .asText())
        .isEqualTo("tea");
  }

  @Test
  void aControllerThatFailsShowsItsExceptionToTheDeveloper() throws Exception {
    JsonNode report = shop.call("{'function':'GET /orders/broken','payload':{}}");

    assertThat(report.path("status").asInt()).isEqualTo(500);
    assertThat(report.path("outcome").asText()).isEqualTo("INTERNAL");
    assertThat(step(report, "method")).isEqualTo("refused");
    assertThat(report.at("/failure/exception").asText()).contains("IllegalStateException");
  }

  @Test
  void anAnswerOfTheControllersOwnIsShownAsItIs() throws Exception {
    JsonNode report = shop.call("{'function':'GET /orders/none','payload':{}}");

    assertThat(report.path("status").asInt()).isEqualTo(404);
    assertThat(report.path("answer").asText()).isEqualTo("none");
    assertThat(report.path("steps").toString()).contains("an error status of its own");
  }

  @Test
  void aBrowserGetsAPageOfAControllerAsTheChosenCaller() throws Exception {
    assertThat(shop.get("/orders/7").body()).contains("oUser_A-1");
    assertThat(shop.get("/orders/7?caller=second-user").body()).contains("oUser_B");
    assertThat(shop.get("/orders/7?caller=anonymous", "X-WX-OPENID", "oForged").statusCode())
        .isEqualTo(401);
  }

  @Test
  void aMountedFunctionIsReachedOnItsOwnPath() throws Exception {
    assertThat(shop.post("/fn/myPrice?caller=second-user", "{\"article\":\"tea\"}").body())
        .isEqualTo("\"tea for one of 7 letters\"");
  }

  private static String step(JsonNode report, String name) {
    for (JsonNode step : report.path("steps")) {
      if (step.path("step").asText().equals(name)) {
        return step.path("verdict").asText();
      }
    }
    return "absent";
  }
}
