package dev.signet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifierTest {

  private static final String LONGEST = "o".repeat(512);

  static Stream<Function<String, Object>> types() {
    return Stream.of(OpenId::of, UnionId::of, AppId::of);
  }

  @ParameterizedTest
  @MethodSource("types")
  void holdsFromOneTo512VisibleCharacters(Function<String, Object> of) {
    assertThat(of.apply("o")).isEqualTo(of.apply("o"));
    assertThat(of.apply(LONGEST)).isEqualTo(of.apply(LONGEST));
    assertThat(of.apply("!~_-")).hasToString("!~****");
  }

  @ParameterizedTest
  @MethodSource("types")
  void refusesWhatNoIdentifierIsWithoutRepeatingIt(Function<String, Object> of) {
    String[] bad = {
      "",
      LONGEST + "o",
      "oSec ret",
      "oSec,ret",
      "oSec\rret",
      "oSec\nret",
      "oSec\u0000ret",
      "oSec\u007fret",
      "oSec\u00e9ret",
      "oSec\u3000ret",
      "oSec\ud83d\ude00ret",
      " oSecret",
      "\t"
    };
    for (String text : bad) {
      assertThatThrownBy(() -> of.apply(text))
          .isInstanceOf(IllegalArgumentException.class)
          .message()
          .doesNotContain("oSec", "ret", LONGEST);
    }
    assertThatThrownBy(() -> of.apply(null)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("types")
  void isEqualByValueAndToItsOwnTypeOnly(Function<String, Object> of) {
    assertThat(of.apply("same")).isEqualTo(of.apply("same")).hasSameHashCodeAs(of.apply("same"));
    assertThat(of.apply("same")).isNotEqualTo(of.apply("Same")).isNotEqualTo("same");
    assertThat(types().map(type -> type.apply("same")).distinct()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 28, 512})
  void showsAtMostHalfAndAtMostFourCharacters(int length) {
    String text = "abcdefghijklmnop".repeat(32).substring(0, length);
    types()
        .map(type -> type.apply(text).toString())
        .forEach(
            shown ->
                assertThat(shown).isEqualTo(text.substring(0, Math.min(4, length / 2)) + "****"));
  }

  @Test
  void takesNullAndEmptyForAbsent() {
    assertThat(OpenId.ofNullable(null)).isEmpty();
    assertThat(UnionId.ofNullable("")).isEmpty();
    assertThat(AppId.ofNullable(null)).isEmpty();
    assertThat(OpenId.ofNullable("oA")).isEqualTo(Optional.of(OpenId.of("oA")));
    assertThat(UnionId.ofNullable("uA")).isEqualTo(Optional.of(UnionId.of("uA")));
    assertThat(AppId.ofNullable("wxA")).isEqualTo(Optional.of(AppId.of("wxA")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "wx_client",
        "wx_devtools",
        "wx_http",
        "wx_trigger",
        "wx_paycallback",
        "wx_crawler",
        "wx_localdebug",
        "wx_unknown",
        "scf",
        "wx_client,scf",
        "scf,scf,scf"
      })
  void readsAndWritesTheSourcesOfThePlatform(String text) {
    assertThat(SourceChain.parse(text)).map(Object::toString).contains(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ",",
        "wx_client,",
        ",wx_client",
        "wx_client,,scf",
        " wx_client",
        "wx_client ",
        "wx_client, scf",
        "WX_CLIENT",
        "Wx_client",
        "WX_CL\u0130ENT",
        "wx_cl\u0131ent",
        "web",
        "wx_client;scf",
        "wx-client",
        "scf\n",
        "\u017fcf"
      })
  void refusesASourceThatThePlatformDoesNotName(String text) {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale("tr"));
      assertThat(SourceChain.parse(text)).isEmpty();
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void refusesAChainOfMoreThanSixteen() {
    assertThat(SourceChain.parse("scf" + ",scf".repeat(15)).orElseThrow().elements()).hasSize(16);
    assertThat(SourceChain.parse("scf" + ",scf".repeat(16))).isEmpty();
  }

  @Test
  void keepsTheOriginFirstAndTheChainUnchangeable() {
    SourceChain chain = SourceChain.parse("wx_client,scf").orElseThrow();

    assertThat(chain.elements()).containsExactly(CallSource.WX_CLIENT, CallSource.SCF);
    assertThat(chain).isNotEqualTo(SourceChain.parse("scf,wx_client").orElseThrow());
    assertThat(SourceChain.of(CallSource.SCF)).isEqualTo(SourceChain.parse("scf").orElseThrow());
    assertThatThrownBy(() -> chain.elements().add(CallSource.WX_HTTP))
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
