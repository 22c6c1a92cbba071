package com.example.consumer;

import static com.example.consumer.Client.NOBODY;
import static com.example.consumer.Client.USER_A;
import static com.example.consumer.Client.USER_B;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;

/** With Spring Security, in whose chain routes ask for somebody or for a rule. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {Client.INGRESS, "signet.log=none"})
class SecurityTest {

  @Value("${local.server.port}")
  int port;

  @Test
  void aVerifiedCallerIsSomebodyForTheChain() throws Exception {
    HttpResponse<String> nobody = Client.of(port).get("/seen", NOBODY);
    HttpResponse<String> somebody = Client.of(port).get("/seen", USER_A);

    assertThat(nobody.statusCode()).isIn(401, 403);
    assertThat(somebody.statusCode()).isEqualTo(200);
  }

  @Test
  void theNameIsMaskedAndTheRulesAreAuthorities() throws Exception {
    String seen = Client.of(port).get("/seen/guest", USER_B).body();

    assertThat(seen).contains("****").doesNotContain("oUser_B").contains("RequireGuest");
  }
}
