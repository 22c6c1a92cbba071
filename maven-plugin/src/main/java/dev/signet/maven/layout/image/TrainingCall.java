package dev.signet.maven.layout.image;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import java.util.Optional;

/**
 * A call of user code that a training run makes.
 *
 * @param function the function's name
 * @param payload the payload as JSON text; empty for an empty object
 */
public record TrainingCall(String function, String payload) {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  /** The name of the file that holds the calls. */
  public static final String FILE = "training.json";

  /** Returns the payload; empty if the text is no JSON object. */
  public Optional<JsonNode> json() {
    try {
      JsonNode read = payload.isBlank() ? JSON.createObjectNode() : JSON.readTree(payload);
      return read.isObject() ? Optional.of(read) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    }
  }

  /** Returns the text of the file that the training run reads. */
  public static String file(List<TrainingCall> calls) {
    ArrayNode array = JSON.createArrayNode();
    for (TrainingCall call : calls) {
      array.addObject().put("function", call.function()).set("payload", call.json().orElseThrow());
    }
    return array.toPrettyString() + "\n";
  }
}
