package dev.signet.processor.generate.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.testing.Codecs;
import dev.signet.processor.testing.Comparison;
import dev.signet.processor.testing.Corpus;
import dev.signet.processor.testing.IntendedDifference;
import org.junit.jupiter.api.Test;

/**
 * Shows each intended difference from databind by an example, beside near misses that do not count.
 */
class IntendedDifferencesTest {

  private static final Codecs CODECS = Codecs.of(Corpus.read().handler());

  @Test
  void allThatIsMissingIsSaidAtOnce() throws Exception {
    assertAnswers(
        IntendedDifference.ALL_THAT_IS_MISSING,
        "Primitives",
        "{\"b\":1,\"s\":2,\"i\":3,\"l\":4,\"f\":1.5,\"d\":2.5}",
        "z: is required",
        "z: is required; c: is required");
  }

  @Test
  void whatIsMissingIsSaidAfterWhatIsWrong() throws Exception {
    assertAnswers(
        IntendedDifference.ALL_THAT_IS_MISSING,
        "Item",
        "{\"qty\":null,\"sku\":1}",
        "qty: is required",
        "sku: expected a string");
  }

  @Test
  void whatIsMissingIsSaidTogetherWithWhatEndedTheReading() throws Exception {
    assertAnswers(
        IntendedDifference.ALL_THAT_IS_MISSING,
        "Order",
        "{\"id\":\"a\",\"items\":[{\"sku\":\"a\"},true]}",
        "items[0].qty: is required",
        "items[0].qty: is required; items[1]: expected an object");
  }

  @Test
  void aPrimitiveOfASetterIsRequiredBesideACreatorToo() throws Exception {
    assertAnswers(
        IntendedDifference.PRIMITIVE_BESIDE_A_CREATOR,
        "CreatorAndSetters",
        "{\"a\":\"x\",\"b\":\"y\"}",
        "{\"a\":\"x\",\"b\":\"yx\",\"c\":3}",
        "c: is required");
  }

  @Test
  void anElementOfPrimitivesIsSaidToBeOne() throws Exception {
    assertAnswers(
        IntendedDifference.ELEMENT_OF_PRIMITIVES,
        "Rows",
        "{\"ints\":[1,\"a\"]}",
        "ints[1]: expected an array",
        "ints[1]: expected an integer (32 bit)");
  }

  @Test
  void aSetKeepsTheOrderOfTheDocument() throws Exception {
    Comparison sets = CODECS.reading("Sets", "{\"set\":[\"b\",\"Z\",\"a\"]}");

    assertThat(sets.generated().text()).contains("[\"b\",\"Z\",\"a\"]");
    assertThat(sets.databind().accepted()).isTrue();
    assertThat(IntendedDifference.SET_ORDER.isMet(sets)).isTrue();
  }

  @Test
  void aRepeatedElementOfASetCounts() throws Exception {
    assertAnswers(
        IntendedDifference.POSITION_AFTER_A_REPETITION,
        "Sets",
        "{\"set\":[\"a\",\"a\",0]}",
        "set[1]: expected a string",
        "set[2]: expected a string");
  }

  @Test
  void aConstructorForConvenienceIsNoSecondForm() throws Exception {
    assertAnswers(
        IntendedDifference.SCALAR_FOR_AN_OBJECT,
        "FromTexts",
        "{\"one\":\"a\"}",
        "{\"one\":{\"text\":\"a\"},\"many\":null}",
        "one: expected an object");
  }

  @Test
  void aClientIsToldTheNameThatItSent() throws Exception {
    assertAnswers(
        IntendedDifference.NAME_OF_AN_ALIAS,
        "Renamed",
        "{\"count\":\"a\"}",
        "qty: expected an integer (32 bit)",
        "count: expected an integer (32 bit)");
  }

  @Test
  void theLastOfANameAndItsAliasIsTaken() throws Exception {
    assertAnswers(
        IntendedDifference.NAME_AND_ALIAS,
        "Renamed",
        "{\"q\":1,\"the_name\":\"a\",\"qty\":2}",
        "qty: is not accepted",
        "{\"the_name\":\"a\",\"qty\":2}");
  }

  @Test
  void aResultIsWrittenAsWhatItIsDeclared() throws Exception {
    Object plus = CODECS.type("PlainPlus").getDeclaredConstructor().newInstance();
    Object held =
        CODECS.type("Held").getDeclaredConstructors()[0].newInstance(plus, null, null, null);

    Comparison writing = CODECS.writing("Held", held);

    assertThat(writing.databind().text())
        .startsWith("{\"one\":{\"name\":null,\"extra\":\"e\"},\"many\":null");
    assertThat(writing.generated().text()).startsWith("{\"one\":{\"name\":null},\"many\":null");
    assertThat(IntendedDifference.DECLARED_TYPE_OF_A_RESULT.isMet(writing)).isTrue();
  }

  @Test
  void gettersComeInTheOrderOfTheSource() throws Exception {
    Object value = CODECS.type("Computed").getDeclaredConstructor().newInstance();

    assertThat(CODECS.writing("Computed", value).generated().text())
        .isEqualTo("{\"a\":0,\"label\":\"l0\",\"big\":false,\"half\":0,\"called\":[\"m\"]}");
  }

  @Test
  void anotherDifferenceOfTheSameTypeIsNotIntended() {
    Codecs.Answer databind = new Codecs.Answer(false, "qty: is required");

    for (String generated :
        new String[] {"qty: expected an array", "sku: is required; x: is odd"}) {
      Comparison comparison =
          new Comparison("Item", "{}", databind, new Codecs.Answer(false, generated));
      assertThat(IntendedDifference.knows(comparison)).as(generated).isFalse();
    }
  }

  private static void assertAnswers(
      IntendedDifference difference,
      String type,
      String document,
      String databind,
      String generated)
      throws Exception {
    Comparison reading = CODECS.reading(type, document);

    assertThat(reading.databind().text()).isEqualTo(databind);
    assertThat(reading.generated().text()).isEqualTo(generated);
    assertThat(difference.isMet(reading)).isTrue();
  }
}
