package com.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.example.consumer.NoteController.Note;
import dev.signet.testing.WithCaller;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** The clients of Spring Boot 3 have the test's caller without more. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {Client.INGRESS, "signet.log=none"})
@WithCaller
class MadeClientTest {

  @Autowired TestRestTemplate template;

  @Test
  void theTemplateHasTheTestsCaller() {
    assertThat(template.getForObject("/notes/7", Note.class))
        .isEqualTo(new Note(7, "of 9 characters"));
  }

  @Test
  @WithCaller.Anonymous
  void theTemplateHasNobodyIfTheTestSaysSo() {
    assertThat(template.getForEntity("/notes/7", String.class).getStatusCode().value())
        .isEqualTo(401);
  }
}
