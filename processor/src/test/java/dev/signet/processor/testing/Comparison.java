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
 * One document or value and the two answers to it.
 *
 * @param document null for a value that is only written
 */
public record Comparison(String type, String document, Answer databind, Answer generated) {

  private static final ObjectMapper STRICT =
      JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  /**
   * Reads numbers as doubles, because documents also have exponents that a BigDecimal cannot hold.
   */
  private static final ObjectMapper DOUBLES = new ObjectMapper();

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Returns whether both answers are equal. */
  public boolean isSame() {
    return databind.equals(generated);
  }

  boolean bothRefuse() {
    return !databind.accepted() && !generated.accepted();
  }

  boolean bothAccept() {
    return databind.accepted() && generated.accepted();
  }

  /** Returns the path at which generated code reports a problem. */
  String place() {
    int colon = generated.text().indexOf(": ");
    return colon < 0 ? "" : generated.text().substring(0, colon);
  }

  /** Returns the value sent at a path such as a.b[2]; a missing node when there is none. */
  JsonNode sent(String path) {
    String pointer = path.isEmpty() ? "" : "/" + path.replace("].", "/").replaceAll("[.\\[]", "/");
    return tree(DOUBLES, document).at(pointer.replace("]", ""));
  }

  /** Returns whether an object of the document has a name twice; a reader stops at the second. */
  boolean repeatsAName() {
    try {
      STRICT.readTree(document);
      return false;
    } catch (JsonProcessingException repeated) {
      return true;
    }
  }

  /** Parses an answer. */
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
