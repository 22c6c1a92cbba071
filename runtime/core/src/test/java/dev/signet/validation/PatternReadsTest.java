package dev.signet.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Checks that all patterns of a payload share one limit of reads, however many elements a client
 * sends.
 */
class PatternReadsTest {

  private static final String TRAP = "a".repeat(40);

  private final ViolationCollector violations = new ViolationCollector();

  @Test
  void endWhenManyTextsBacktrack() {
    Pattern slow = Pattern.compile("(a+)+b");
    for (int i = 0; i < 100_000; i++) {
      assertThat(violations.matches(TRAP, slow)).isFalse();
    }
    assertThat(violations.matches("a", Pattern.compile("a"))).as("nothing is left").isFalse();
  }

  @Test
  void areEnoughForAFullBodyOfGoodTexts() {
    Pattern words = Pattern.compile("[a-z]+( [a-z]+)*");
    String text = "good words ".repeat(370).trim();
    for (int i = 0; i < 6 * 1024 * 1024 / text.length(); i++) {
      assertThat(violations.matches(text, words)).isTrue();
    }
  }

  @Test
  void areBoundedForEachTextAsWell() {
    assertThat(violations.matches("a".repeat(4_097), Pattern.compile("a*"))).isFalse();
    assertThat(violations.matches(TRAP, Pattern.compile("(a+)+b"))).isFalse();
    assertThat(violations.matches("aab", Pattern.compile("(a+)+b"))).isTrue();
  }
}
