package dev.signet.dev.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests what the console lists of an application, and its calls. */
class ApplicationConsoleTest {

  private static EchoApplication application;
  private static ConsoleClient console;

  @BeforeAll
  static void start() throws IOException {
    application = EchoApplication.start();
    console = application.client();
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  private static JsonNode entry(String name) {
    for (JsonNode entry : console.get("/_signet/api/functions").json().path("functions")) {
      if (entry.path("name").asText().equals(name)) {
        return entry;
      }
    }
    throw new AssertionError("nothing is listed as " + name);
  }

  @Test
  void theConsolesPageIsServed() {
    assertThat(console.get("/").body()).contains("Signet console");
    assertThat(console.get("/").headers("Content-Security-Policy")).hasSize(1);
    assertThat(console.get("/_signet/wx-cloud-dev.js").status()).isEqualTo(200);
    assertThat(console.get("/_signet/absent").status()).isEqualTo(404);
  }

  @Test
  void functionsAndControllersAreListed() {
    List<String> names = new ArrayList<>();
    console
        .get("/_signet/api/functions")
        .json()
        .path("functions")
        .forEach(entry -> names.add(entry.path("name").asText()));

    assertThat(names)
        .contains("whoami", "GET /orders/{id:[0-9]{1,4}}", "POST|PUT /orders", "GET /files/**");
  }

  @Test
  void aControllerIsListedWithWhatItRequiresAndWhatARequestNeeds() {
    JsonNode entry = entry("GET /orders/{id:[0-9]{1,4}}");

    assertThat(entry.path("description").asText()).isEqualTo("Orders.get");
    assertThat(entry.at("/requirement/unionId").asBoolean()).isTrue();
    assertThat(entry.at("/endpoint/path").asText()).isEqualTo("/orders/{id:[0-9]{1,4}}");
    assertThat(entry.at("/schema/properties/path/required/0").asText()).isEqualTo("id");
    assertThat(entry.at("/schema/properties/query/properties/expand/type").asText())
        .isEqualTo("string");
    assertThat(entry.path("example").toString()).isEqualTo("{\"path\":{\"id\":\"1\"}}");
    assertThat(entry("POST|PUT /orders").path("example").toString())
        .isEqualTo("{\"method\":\"POST\",\"body\":{}}");
    assertThat(entry("GET /files/**").path("example").toString())
        .isEqualTo("{\"url\":\"/files/**\"}");
  }

  @Test
  void thePageLearnsWhichEntranceTheApplicationBelieves() {
    JsonNode about = console.get("/_signet/api/functions").json().path("application");

    assertThat(about.path("entrance").asText()).isEqualTo("cloudrun");
    assertThat(about.path("server").asText()).startsWith("http://127.0.0.1:");
  }

  @Test
  void aFunctionRunsAsTheCallerWithItsSteps() {
    JsonNode report = application.call("{'function':'whoami','caller':'second-user'}");

    assertThat(report.path("outcome").asText()).isEqualTo("OK");
    assertThat(report.path("answer").asText()).isEqualTo("oUser_B");
    assertThat(report.at("/steps/0/verdict").asText()).isEqualTo("passed");
    assertThat(
            application.call("{'function':'whoami','caller':'anonymous'}").path("outcome").asText())
        .isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void anEntranceThatTheApplicationDoesNotBelieveBringsNoIdentity() {
    assertThat(
            application
                .call("{'function':'whoami','caller':'user','entrance':'gateway'}")
                .path("outcome")
                .asText())
        .isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void aFailureIsShownToTheDeveloper() {
    JsonNode report = application.call("{'function':'broken','caller':'user'}");

    assertThat(report.path("outcome").asText()).isEqualTo("INTERNAL");
    assertThat(report.at("/failure/exception").asText()).contains("IllegalStateException");
  }

  @Test
  void aRequestToAControllerIsMadeOfWhatIsFilledIn() {
    JsonNode report =
        application.call(
            "{'function':'GET /orders/{id:[0-9]{1,4}}','caller':'second-user','payload':"
                + "{'path':{'id':'4 2'},'query':{'expand':'a&b','n':[1,2]}}}");

    assertThat(report.at("/answer/target").asText())
        .isEqualTo("/orders/4%202?expand=a%26b&n=1&n=2");
    assertThat(report.at("/answer/headers/x-wx-openid").asText()).isEqualTo("oUser_B");
    assertThat(report.path("request").asText()).startsWith("GET /orders/4%202?");
    assertThat(report.path("status").asInt()).isEqualTo(200);
    assertThat(report.path("answerHeaders").toString()).contains("application/json");
  }

  @Test
  void aBodyIsSentAsItsContentTypeSays() {
    JsonNode json =
        application.call(
            "{'function':'POST|PUT /orders','payload':{'method':'PUT','body':{'a':[1]}}}");
    JsonNode form =
        application.call(
            "{'function':'POST|PUT /orders','payload':{'body':{'a':'b c'}},"
                + "'headers':[['content-type','application/x-www-form-urlencoded']]}");

    assertThat(json.at("/answer/method").asText()).isEqualTo("PUT");
    assertThat(json.at("/answer/body").asText()).isEqualTo("{\"a\":[1]}");
    assertThat(json.at("/answer/headers/content-type").asText()).isEqualTo("application/json");
    assertThat(form.at("/answer/body").asText()).isEqualTo("a=b%20c");
  }

  @Test
  void whatIsNoRequestIsSaid() {
    assertThat(
            application
                .call("{'function':'GET /orders/{id:[0-9]{1,4}}','payload':{}}")
                .path("message")
                .asText())
        .isEqualTo("the path needs a value for id");
    assertThat(
            application
                .call("{'function':'GET /files/**','payload':{'url':'http://else.where/'}}")
                .path("message")
                .asText())
        .contains("begins with /");
    assertThat(
            application
                .call("{'function':'POST|PUT /orders','payload':{'bdoy':1}}")
                .path("message")
                .asText())
        .contains("method, path, query");
  }

  @Test
  void anAnswerFromBeforeSignetSaysSo() {
    JsonNode report = application.call("{'function':'GET /files/**','payload':{'url':'/files/a'}}");

    assertThat(report.path("outcome").asText()).isEqualTo("OK");
    assertThat(report.path("steps").toString()).contains("before Signet was asked");
  }

  @Test
  void theMatrixHasControllersToo() {
    JsonNode matrix = console.post("/_signet/api/matrix", "{}").json();
    StringBuilder row = new StringBuilder();
    for (JsonNode each : matrix.path("rows")) {
      if (each.path("function").asText().startsWith("GET /orders")) {
        each.path("cells").forEach(cell -> row.append(cell.path("verdict").asText()).append(' '));
      }
    }

    assertThat(row.toString()).startsWith("reached UNIONID_UNAVAILABLE reached");
  }
}
