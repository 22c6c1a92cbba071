package dev.signet.processor.generate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.signet.processor.testing.Codecs;
import dev.signet.processor.testing.Codecs.Answer;
import dev.signet.processor.testing.IntendedDifference;
import dev.signet.processor.testing.Mutations;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What generated codecs read and write is what jackson-databind with the project's settings does:
 * over thousands of documents for each type, every one made by changing a good one.
 */
class CodecsSameAsDatabindTest {

  private static final int DOCUMENTS = Integer.getInteger("signet.documents", 2_000);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> SAMPLES = new LinkedHashMap<>();
  private static final String HANDLER = handler();
  private static final Codecs CODECS = Codecs.of(HANDLER);

  private static String handler() {
    String corpus = corpus();
    Matcher type =
        Pattern.compile("(?m)^//= (.*)\\R(?:@.*\\R)?public (?:record|static class) (\\w+)(<)?")
            .matcher(corpus);
    StringBuilder functions = new StringBuilder();
    while (type.find()) {
      if (type.group(3) == null) {
        String name = type.group(2);
        SAMPLES.put(name, type.group(1));
        functions.append(
            "@CloudFunction(\"x%s\") public %s x%s(%s p) { return p; }\n"
                .formatted(name, name, name, name));
      }
    }
    return """
        package demo;
        import com.fasterxml.jackson.annotation.*;
        import com.fasterxml.jackson.databind.PropertyNamingStrategies;
        import com.fasterxml.jackson.databind.annotation.JsonNaming;
        import dev.signet.*;
        import java.math.*;
        import java.time.*;
        import java.util.*;
        public final class Handler {
        public enum Color { RED, @JsonProperty("green-ish") GREEN, @JsonAlias({"azure", "navy"}) BLUE }
        public enum Size { S, M { @Override public String toString() { return "medium"; } }, L }
        public static class Base<T> {
          private T value; private String own;
          public T getValue() { return value; }
          public void setValue(T v) { value = v; }
          public String getOwn() { return own; }
          public void setOwn(String v) { own = v; }
        }
        """
        + functions
        + corpus
        + "}\n";
  }

  private static String corpus() {
    try (InputStream in = CodecsSameAsDatabindTest.class.getResourceAsStream("corpus.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Set<String> types() {
    return SAMPLES.keySet();
  }

  @Test
  void theCorpusIsLargeEnough() {
    assertThat(SAMPLES).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void thereAreFewIntendedDifferences() {
    assertThat(IntendedDifference.values()).hasSizeLessThanOrEqualTo(12);
  }

  @ParameterizedTest
  @EnumSource(IntendedDifference.class)
  void differsWhereItIsMeantTo(IntendedDifference difference) throws Exception {
    Answer databind = CODECS.databind(difference.type(), difference.document());
    Answer generated = CODECS.generated(difference.type(), difference.document());

    if (difference.databind() == null) {
      assertThat(generated.text()).contains("[\"b\",\"Z\",\"a\"]");
      assertThat(databind.accepted()).isTrue();
    } else {
      assertThat(databind.text()).isEqualTo(difference.databind());
      assertThat(generated.text()).isEqualTo(difference.generated());
    }
  }

  @ParameterizedTest
  @MethodSource("types")
  void readsAndWritesWhatDatabindDoes(String type) throws Exception {
    JsonNode sample = JSON.readTree(SAMPLES.get(type));
    Mutations mutations = new Mutations(type.hashCode());
    int accepted = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      String document = i == 0 ? sample.toString() : mutations.of(sample).toString();
      Answer expected = CODECS.databind(type, document);
      Answer read = CODECS.generated(type, document);
      assertThat(read.equals(expected) || IntendedDifference.knows(expected, read))
          .as("%s reads %s%n  databind:  %s%n  generated: %s", type, document, expected, read)
          .isTrue();
      assertThat(CODECS.generatedFromTree(type, document)).as(document).isEqualTo(read);
      accepted += expected.accepted() ? 1 : 0;
    }
    assertThat(accepted).as("some documents are good").isGreaterThan(DOCUMENTS / 50);
  }
}
