package dev.signet.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.json.InvalidPayloadException;
import dev.signet.json.Violation;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintsTest {

  private static final BigDecimal HUGE = new BigDecimal("1e1000000000");

  @Test
  void comparesHugeNumbersWithoutWritingThemOut() {
    assertThat(Constraints.atMost(HUGE, BigDecimal.TEN, true)).isFalse();
    assertThat(Constraints.atLeast(HUGE, BigDecimal.TEN, true)).isTrue();
    assertThat(Constraints.atLeast(HUGE.negate(), BigDecimal.TEN, true)).isFalse();
    assertThat(Constraints.atMost("1e-1000000000", BigDecimal.ONE, true)).isTrue();
    assertThat(Constraints.digits(HUGE, 9, 9)).isFalse();
    assertThat(Constraints.digits("1e-1000000000", 9, 9)).isFalse();
  }

  @Test
  void aTextThatIsNoNumberIsNeitherOverNorUnderALimit() {
    for (String text : new String[] {"", " 1", "x", "NaN", "1".repeat(1001)}) {
      assertThat(Constraints.atMost(text, HUGE, true)).isFalse();
      assertThat(Constraints.atLeast(text, HUGE.negate(), true)).isFalse();
      assertThat(Constraints.digits(text, 2000, 0)).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"(a+)+b", "(a|aa)+b", "(.*a){20}b", "(a|b)*c"})
  void aPatternEndsOnWhateverText(String regexp) {
    assertThat(Constraints.matches("a".repeat(4096), Pattern.compile(regexp))).isFalse();
    assertThat(Constraints.matches("a".repeat(40), Pattern.compile(regexp))).isFalse();
  }

  @Test
  void aPatternSeesTextsUpToItsBound() {
    Pattern letters = Pattern.compile("[a-z]+");
    assertThat(Constraints.matches("a".repeat(4096), letters)).isTrue();
    assertThat(Constraints.matches("a".repeat(4097), letters)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "a@b,true", "a@b.cn,true", "a.b@c.d,true", "a+b_c@d-e.cn,true", "'',false", "@,false",
        "a@,false",
    "@b,false", "a.@b,false", ".a@b,false", "a..b@c,false", "a@b.,false", "a@.b,false",
        "a@b-,false",
    "a@b@c,false", "a b@c,false", "a@b c,false", "a@[1.2.3.4],false", "\"a\"@b,false"
  })
  void knowsEmailAddresses(String text, boolean expected) {
    assertThat(Constraints.email(text)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"64,1,true", "65,1,false", "1,63,true", "1,64,false"})
  void boundsThePartsOfAnEmailAddress(int local, int label, boolean expected) {
    assertThat(Constraints.email("a".repeat(local) + "@" + "b".repeat(label))).isEqualTo(expected);
  }

  @Test
  void boundsTheDomainOfAnEmailAddress() {
    String domain = "abcdefg.".repeat(31) + "abcde";
    assertThat(domain).hasSize(253);
    assertThat(Constraints.email("a@" + domain)).isTrue();
    assertThat(Constraints.email("a@" + domain + "f")).isFalse();
  }

  @Test
  void violationsKnowTheirPaths() {
    ViolationCollector violations = new ViolationCollector();
    int outer = violations.mark();
    int inner = violations.mark();
    violations.expect(true, "never said");
    violations.expect(false, "is wrong");
    violations.below(inner, "qty");
    violations.below(inner, 2);
    violations.below(outer, "items");
    int key = violations.mark();
    violations.add(Violation.Kind.OTHER, "is long");
    violations.below(key, "k".repeat(101));
    assertThatThrownBy(violations::throwIfAny)
        .isInstanceOf(InvalidPayloadException.class)
        .hasMessage("items[2].qty: is wrong; " + "k".repeat(100) + "…: is long");
  }

  @Test
  void aHundredViolationsAreKept() {
    ViolationCollector violations = new ViolationCollector();
    for (int i = 0; i <= Violation.MAX_COUNT; i++) {
      violations.add(Violation.Kind.OTHER, "is wrong");
    }
    assertThat(violations.mark()).isEqualTo(100);
  }

  @Test
  void nothingWrongIsNothingThrown() throws InvalidPayloadException {
    ViolationCollector violations = new ViolationCollector();
    violations.below(0, "a");
    violations.throwIfAny();
    assertThat(violations.mark()).isZero();
  }
}
