package dev.signet.spring.dev;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** What the IDE completes is what the application reads. */
class DevMetadataTest {

  @Test
  void everyPropertyOfTheMetadataIsReadAndNoOther() throws Exception {
    JsonNode metadata;
    try (InputStream in =
        DevSettings.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
      metadata = new ObjectMapper().readTree(in);
    }
    StringJoiner names = new StringJoiner(", ");
    metadata.path("properties").forEach(property -> names.add(property.path("name").asText()));

    assertThatThrownBy(
            () ->
                DevSettings.read(
                    new MockEnvironment()
                        .withProperty("signet.dev.lang", "en")
                        .withProperty("signet.dev.nothing-like-it", "1")))
        .hasMessageContaining("Known are: ")
        .satisfies(
            thrown -> {
              String said = thrown.getMessage().replaceAll("(?s).*Known are: (.*)\\.$", "$1");
              assertThat(said.split(", ")).containsExactlyInAnyOrder(names.toString().split(", "));
            });
  }
}
