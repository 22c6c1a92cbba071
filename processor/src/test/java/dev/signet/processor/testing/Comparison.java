package dev.signet.processor.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.signet.processor.testing.Codecs.Answer;

/**
 * One document or value, and the two answers to it.
 *
 * @param document null for a value that is only written
 */
public record Comparison(String type, String document, Answer databind, Answer generated) {

  private static final ObjectMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /** Exponents that no BigDecimal has are sent as well. */
  private static final ObjectMapper DOUBLES = new ObjectMapper();

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Whether there is no difference. */
  public boolean isSame() {
    return databind.equals(generated);
  }

  boolean bothRefuse() {
    return !databind.accepted() && !generated.accepted();
  }

  boolean bothAccept() {
    return databind.accepted() && generated.accepted();
  }

  /** Where generated code says that something is wrong. */
  String place() {
    int colon = generated.text().indexOf(": ");
    return colon < 0 ? "" : generated.text().substring(0, colon);
  }

  /** What was sent at a path such as a.b[2]; missing when there is nothing. */
  JsonNode sent(String path) {
    String pointer = path.isEmpty() ? "" : "/" + path.replace("].", "/").replaceAll("[.\\[]", "/");
    return tree(DOUBLES, document).at(pointer.replace("]", ""));
  }

  /** Whether an object of the document has a name twice, at which a reader stops when it comes. */
  boolean repeatsAName() {
    try {
      STRICT.readTree(document);
      return false;
    } catch (JsonProcessingException repeated) {
      return true;
    }
  }

  /** An answer. */
  static JsonNode tree(String json) {
    return tree(JSON, json);
  }

  private static JsonNode tree(ObjectMapper mapper, String json) {
    try {
      return mapper.readTree(json);
    } catch (JsonProcessingException malformed) {
      return MissingNode.getInstance();
    }
  }

  @Override
  public String toString() {
    String what = document == null ? " writes" : " reads " + document;
    return "%s%s%n  databind:  %s%n  generated: %s"
        .formatted(type, what, databind.text(), generated.text());
  }
}
