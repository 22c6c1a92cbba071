package dev.signet.spring.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.host.ConfigurationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** What an IDE knows of the properties, compared with what an application reads. */
class MetadataTest {

  private static final Map<String, String> EXAMPLES =
      Map.of(
          "signet.ingress", "cloudbase-gateway-only",
          "signet.app-ids", "wx0123456789abcdef",
          "signet.env-id", "prod-1",
          "signet.hosts", "app.example.com");

  private final JsonNode metadata = read();

  @Test
  void everyPropertyThatAnApplicationReadsIsKnownToTheIde() {
    TreeSet<String> unknown = new TreeSet<>(PropertyNames.all());
    for (JsonNode property : metadata.get("properties")) {
      assertThat(unknown.remove(property.get("name").asText())).as(property.toString()).isTrue();
    }

    for (String name : unknown) {
      // Those of other hosts, which are offered to nobody.
      assertThatThrownBy(() -> start(Map.of(name, "64")))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining(name);
    }
  }

  @Test
  void everyPropertySaysItsTypeAndWhatItIsFor() {
    for (JsonNode property : metadata.get("properties")) {
      assertThat(property.get("description").asText()).endsWith(".");
      assertThatCode(() -> Class.forName(property.get("type").asText().replaceAll("<.*", "")))
          .doesNotThrowAnyException();
    }
  }

  @Test
  void everyDefaultAndEveryHintIsAValueThatAnApplicationTakes() {
    Map<String, List<String>> values = new TreeMap<>();
    for (JsonNode property : metadata.get("properties")) {
      String name = property.get("name").asText();
      List<String> here = values.computeIfAbsent(name, n -> new ArrayList<>());
      if (property.has("defaultValue")) {
        here.add(property.get("defaultValue").asText());
      }
      if (EXAMPLES.containsKey(name)) {
        here.add(EXAMPLES.get(name));
      }
    }
    for (JsonNode hint : metadata.get("hints")) {
      for (JsonNode value : hint.get("values")) {
        values.get(hint.get("name").asText()).add(value.get("value").asText());
      }
    }

    values.forEach(
        (name, all) -> {
          assertThat(all).as(name).isNotEmpty();
          all.forEach(
              value -> assertThatCode(() -> start(Map.of(name, value))).doesNotThrowAnyException());
        });
  }

  @Test
  void aValueThatIsNoHintIsRefusedWhereTheHintsAreAll() {
    for (JsonNode hint : metadata.get("hints")) {
      String name = hint.get("name").asText();
      assertThatThrownBy(() -> start(Map.of(name, "other"))).hasMessageContaining(name);
    }
  }

  private static SignetProperties start(Map<String, String> properties) {
    Map<String, Object> all = new TreeMap<>(Map.of("signet.ingress", "wechat-cloudrun-private"));
    all.putAll(properties);
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("test", all));
    return SignetProperties.read(environment);
  }

  private static JsonNode read() {
    String name = "META-INF/spring-configuration-metadata.json";
    try {
      for (URL found : Collections.list(MetadataTest.class.getClassLoader().getResources(name))) {
        JsonNode tree = tree(found);
        if (tree.path("groups").path(0).path("name").asText().equals("signet")) {
          return tree;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    throw new AssertionError("no metadata of signet");
  }

  private static JsonNode tree(URL file) throws IOException {
    try (InputStream in = file.openStream()) {
      return new ObjectMapper().readTree(in);
    }
  }
}
