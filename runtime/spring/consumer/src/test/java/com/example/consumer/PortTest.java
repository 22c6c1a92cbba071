package com.example.consumer;

import static com.example.consumer.Client.NOBODY;
import static com.example.consumer.Client.USER_A;
import static com.example.consumer.Client.USER_B;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** What the application's own server lets through. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {Client.INGRESS, "signet.log=none"})
class PortTest {

  @Value("${local.server.port}")
  int port;

  private Client client;

  @BeforeEach
  void connect() {
    client = Client.of(port);
  }

  @Test
  void aHandlerBeanAnswersWithWhatItWasGiven() throws Exception {
    is(client.post("/fn/hello", "{\"name\":\"Lin\"}", USER_A), 200, "\"Hello Lin!\"");
    is(client.post("/fn/helloLater", "{\"name\":\"Lin\"}", USER_A), 200, "\"Hello Lin!\"");
  }

  @Test
  void aFunctionRefusesNobody() throws Exception {
    refuses(client.post("/fn/hello", "{\"name\":\"Lin\"}", NOBODY), 401, "UNAUTHENTICATED");
  }

  @Test
  void aControllerWithAPathVariableGetsTheCaller() throws Exception {
    is(client.get("/notes/7", USER_A), 200, "{\"id\":7,\"text\":\"of 9 characters\"}");
  }

  @Test
  void aControllerThatTakesAnIdentityIsNotReachedWithoutOne() throws Exception {
    refuses(client.get("/notes/7", NOBODY), 401, "UNAUTHENTICATED");
    refuses(client.get("/notes/7?openid=oUser_A-1", NOBODY), 401, "UNAUTHENTICATED");
    refuses(client.get("/notes/7", List.of("X-Openid", "oUser_A-1")), 401, "UNAUTHENTICATED");
  }

  @Test
  void aControllerWithoutAnIdentityIsLeftAsItIs() throws Exception {
    is(client.get("/open", NOBODY), 200, "{\"id\":4,\"text\":\"for everybody\"}");
  }

  @Test
  void aCallerWithoutAUnionIdIsToldSo() throws Exception {
    is(client.get("/linked", USER_A), 200, "{\"id\":2,\"text\":\"uUser_A\"}");
    refuses(client.get("/linked", USER_B), 403, "UNIONID_UNAVAILABLE");
  }

  @Test
  void aPolicyThatIsABeanIsAsked() throws Exception {
    is(client.get("/guests", USER_B), 200, "{\"id\":3,\"text\":\"Hello guest\"}");
    refuses(client.get("/guests", USER_A), 403, "PERMISSION_DENIED");
  }

  @Test
  void twoOpenidsAreNobody() throws Exception {
    List<String> two = new ArrayList<>(USER_A);
    two.addAll(List.of("x-wx-openid", "oUser_B"));
    refuses(client.get("/guests", two), 401, "IDENTITY_REJECTED");
    refuses(client.post("/fn/hello", "{\"name\":\"Lin\"}", two), 401, "IDENTITY_REJECTED");
  }

  @Test
  void callsHaveVirtualThreadsWhereTheJdkHasThem() throws Exception {
    String virtual = String.valueOf(Runtime.version().feature() >= 21);

    is(client.post("/fn/onVirtualThread", "{}", USER_A), 200, virtual);
    is(client.get("/on-virtual-thread", USER_A), 200, virtual);
  }

  @Test
  void theHealthOfFunctionsIsInTheHealthOfTheApplication() throws Exception {
    HttpResponse<String> health = client.get("/actuator/health", NOBODY);

    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.body()).contains("\"signet\":{").contains("\"status\":\"UP\"");
  }

  @Test
  void callsAreCountedByTheirOutcome() throws Exception {
    client.post("/fn/hello", "{\"name\":\"Lin\"}", NOBODY);

    HttpResponse<String> meter = client.get("/actuator/metrics/signet.calls", NOBODY);

    assertThat(meter.statusCode()).isEqualTo(200);
    assertThat(meter.body()).contains("UNAUTHENTICATED");
  }

  private static void is(HttpResponse<String> answer, int status, String body) {
    assertThat(answer.body()).isEqualTo(body);
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  private static void refuses(HttpResponse<String> answer, int status, String code) {
    assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
    assertThat(answer.statusCode()).isEqualTo(status);
  }
}
