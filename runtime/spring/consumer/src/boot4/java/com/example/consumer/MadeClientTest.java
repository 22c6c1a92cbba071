package com.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.consumer.NoteController.Note;
import dev.signet.testing.WithCaller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.resttestclient.TestRestTemplate;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.web.servlet.client.RestTestClient;

/** The clients of Spring Boot 4 have the test's caller without more. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {Client.INGRESS, "signet.log=none"})
@MadeClients
@WithCaller
class MadeClientTest {

  @Autowired TestRestTemplate template;
  @Autowired RestTestClient client;

  @Test
  void theTemplateHasTheTestsCaller() {
    assertThat(template.getForObject("/notes/7", Note.class))
        .isEqualTo(new Note(7, "of 9 characters"));
  }

  @Test
  void theClientHasTheTestsCaller() {
    client
        .get()
        .uri("/notes/7")
        .exchange()
        .expectStatus()
        .isOk()
        .expectBody(Note.class)
        .isEqualTo(new Note(7, "of 9 characters"));
  }

  /** Not nobody: Jetty's client, which these take where it is, throws at status 401. */
  @Test
  @WithCaller(profile = "user-without-unionid")
  void bothHaveTheMethodsCallerInstead() {
    client.get().uri("/linked").exchange().expectStatus().isForbidden();
    assertThat(template.getForEntity("/linked", String.class).getStatusCode().value())
        .isEqualTo(403);
  }
}
