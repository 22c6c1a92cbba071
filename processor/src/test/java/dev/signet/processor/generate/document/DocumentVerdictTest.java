package dev.signet.processor.generate.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import dev.signet.processor.testing.Mutations;
import dev.signet.processor.testing.SchemaVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that the OpenAPI document accepts the same payloads as the function itself. */
class DocumentVerdictTest {

  private static final int DOCUMENTS = 1_000;
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> SAMPLES = ConstrainedCorpus.samples();
  private static final Compiled COMPILED = ConstrainedCorpus.compile();
  private static final String OPEN_API = COMPILED.generated("META-INF/signet/openapi.json");

  static Set<String> functions() {
    return SAMPLES.keySet();
  }

  @ParameterizedTest
  @MethodSource("functions")
  void isThatOfTheFunction(String name) throws IOException {
    SchemaVerdict document = new SchemaVerdict(JSON.readTree(OPEN_API));
    int accepted = 0;
    try (Functions functions = Functions.of(COMPILED)) {
      for (JsonNode payload : payloads(name, DOCUMENTS)) {
        String answer = functions.call(name, Functions.user("oA"), payload.toString());
        boolean taken = answer.startsWith("OK ");
        assertThat(document.accepts(name, payload))
            .as("%s takes %s: %s", name, payload, answer)
            .isEqualTo(taken);
        accepted += taken ? 1 : 0;
      }
    }
    assertThat(accepted).isBetween(DOCUMENTS / 50, DOCUMENTS - DOCUMENTS / 50);
  }

  /** Writes the files that .ci/check-client.sh gives to a full JSON Schema validator. */
  @Test
  void isKeptForTheChecksThatNodeMakes() throws IOException {
    ArrayNode verdicts = JSON.createArrayNode();
    try (Functions functions = Functions.of(COMPILED)) {
      for (String name : functions()) {
        for (JsonNode payload : payloads(name, 200)) {
          String answer = functions.call(name, Functions.user("oA"), payload.toString());
          ObjectNode verdict = verdicts.addObject().put("function", name);
          verdict.put("accepted", answer.startsWith("OK ")).set("payload", payload);
        }
      }
    }
    Path folder = Path.of("target", "constrained-corpus");
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("openapi.json"), OPEN_API);
    Files.writeString(folder.resolve("verdicts.json"), verdicts.toString());
    assertThat(verdicts).hasSizeGreaterThan(2_000);
  }

  private static List<JsonNode> payloads(String name, int count) throws IOException {
    JsonNode sample = JSON.readTree(SAMPLES.get(name));
    Mutations mutations = new Mutations(name.hashCode(), List.of(ConstrainedCorpus.VALUES));
    List<JsonNode> payloads = new ArrayList<>(List.of(sample));
    while (payloads.size() < count) {
      payloads.add(mutations.of(sample));
    }
    return payloads;
  }
}
