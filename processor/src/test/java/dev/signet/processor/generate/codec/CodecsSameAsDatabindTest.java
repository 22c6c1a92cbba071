package dev.signet.processor.generate.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.signet.processor.testing.Codecs;
import dev.signet.processor.testing.Codecs.Answer;
import dev.signet.processor.testing.Comparison;
import dev.signet.processor.testing.Corpus;
import dev.signet.processor.testing.IntendedDifference;
import dev.signet.processor.testing.Mutations;
import dev.signet.processor.testing.RandomDocuments;
import dev.signet.processor.testing.RandomValues;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that generated codecs read and write as jackson-databind with the project's settings does,
 * over thousands of documents and values for each type, good and bad, made from nothing or by
 * changing a good one.
 */
class CodecsSameAsDatabindTest {

  private static final int DOCUMENTS = Integer.getInteger("signet.documents", 1_000);
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
  private static final Pattern FRACTION = Pattern.compile("[0-9][.eE]");
  private static final Corpus CORPUS = Corpus.read();
  private static final Codecs CODECS = Codecs.of(CORPUS.handler());

  static Set<String> payloads() {
    return CORPUS.samples().keySet();
  }

  static Set<String> results() {
    Set<String> all = new TreeSet<>(CORPUS.results());
    all.addAll(payloads());
    return all;
  }

  @Test
  void theCorpusIsLargeEnough() {
    assertThat(payloads()).hasSizeGreaterThanOrEqualTo(40);
  }

  @Test
  void thereAreFewIntendedDifferences() {
    assertThat(IntendedDifference.values()).hasSizeLessThanOrEqualTo(12);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void readsAndWritesChangedDocumentsAsDatabindDoes(String type) throws Exception {
    assertThat(compare(type, changed(type))).as("some are good").isGreaterThan(DOCUMENTS / 50);
  }

  @ParameterizedTest
  @MethodSource("payloads")
  void readsAndWritesRandomDocumentsAsDatabindDoes(String type) throws Exception {
    // Of a type with many properties of strict forms, few random documents are good.
    assertThat(compare(type, random(type))).as("some are good").isGreaterThan(DOCUMENTS / 100);
  }

  @ParameterizedTest
  @MethodSource("results")
  void writesRandomValuesAsDatabindDoes(String type) throws Exception {
    RandomValues values = new RandomValues(type.hashCode());
    int written = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      Object value = values.of(CODECS.type(type));
      Comparison writing = CODECS.writing(type, value);
      Comparison building = CODECS.building(type, value);
      assertThat(isUnderstood(writing)).as(writing::toString).isTrue();
      assertThat(isUnderstood(building)).as(building::toString).isTrue();
      written += writing.databind().accepted() ? 1 : 0;
    }
    assertThat(written).as("some can be written").isGreaterThan(DOCUMENTS / 50);
  }

  @ParameterizedTest
  @EnumSource(IntendedDifference.class)
  void meetsEachIntendedDifference(IntendedDifference difference) throws Exception {
    boolean met = false;
    for (String type : difference.types()) {
      met = met || isMet(difference, type);
    }
    assertThat(met).as("%s is met in %s", difference, difference.types()).isTrue();
  }

  private static boolean isMet(IntendedDifference difference, String type) throws Exception {
    if (payloads().contains(type)) {
      for (Iterator<String> documents : List.of(changed(type), random(type))) {
        for (int i = 0; i < DOCUMENTS; i++) {
          if (difference.isMet(CODECS.reading(type, documents.next()))) {
            return true;
          }
        }
      }
      return false;
    }
    RandomValues values = new RandomValues(type.hashCode());
    boolean met = false;
    for (int i = 0; !met && i < DOCUMENTS; i++) {
      met = difference.isMet(CODECS.writing(type, values.of(CODECS.type(type))));
    }
    return met;
  }

  /** Returns the good document, then documents near it. */
  private static Iterator<String> changed(String type) throws Exception {
    JsonNode sample = JSON.readTree(CORPUS.samples().get(type));
    Mutations mutations = new Mutations(type.hashCode());
    return Stream.concat(Stream.of(sample), Stream.generate(() -> mutations.of(sample)))
        .map(JsonNode::toString)
        .iterator();
  }

  private static Iterator<String> random(String type) throws Exception {
    RandomDocuments documents = new RandomDocuments(type.hashCode());
    Class<?> loaded = CODECS.type(type);
    return Stream.generate(() -> documents.of(loaded)).iterator();
  }

  /** Compares the answers to documents. Returns how many of the documents were good. */
  private static int compare(String type, Iterator<String> documents) throws Exception {
    int accepted = 0;
    for (int i = 0; i < DOCUMENTS; i++) {
      Comparison reading = CODECS.reading(type, documents.next());
      assertThat(isUnderstood(reading)).as(reading::toString).isTrue();
      Optional<Answer> fromTree = CODECS.generatedFromTree(type, reading.document());
      if (fromTree.isPresent() && !hasDoubles(reading)) {
        assertThat(byValue(fromTree.get()))
            .as(reading.document())
            .isEqualTo(byValue(reading.generated()));
      }
      accepted += reading.databind().accepted() ? 1 : 0;
    }
    return accepted;
  }

  /**
   * Returns whether the answers may differ in a fraction: a JsonNode or a Map has doubles when it
   * comes as text, and decimals when it comes as a tree.
   */
  private static boolean hasDoubles(Comparison reading) {
    return reading.type().equals("Open") && FRACTION.matcher(reading.document()).find();
  }

  private static boolean isUnderstood(Comparison comparison) {
    return comparison.isSame() || IntendedDifference.knows(comparison);
  }

  /**
   * Returns an answer with numbers by value, because a tree does not keep how they were written: 1
   * stands for 1.0, and 0 for -0.0.
   */
  private static String byValue(Answer answer) throws Exception {
    return answer.accepted() ? byValue(JSON.readTree(answer.text())) : answer.text();
  }

  private static String byValue(JsonNode node) {
    if (node.isNumber()) {
      return node.decimalValue().stripTrailingZeros().toString();
    }
    List<String> children = new ArrayList<>();
    node.properties().forEach(e -> children.add(e.getKey() + "=" + byValue(e.getValue())));
    if (node.isArray()) {
      node.forEach(child -> children.add(byValue(child)));
    }
    return node.isValueNode() ? node.toString() : children.toString();
  }
}
