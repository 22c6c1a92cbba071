package dev.signet.processor.generate.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaPatternTest {

  private static final String ALPHABET =
      "abzAZ019_-.@+ \t\n\r\u000b\u0085\u00a0\u2028\u4e00\u9fa5{}[]()^$|&";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "`` ~ ^(?:)$",
        "[a-z]+\\d? ~ ^(?:[a-z]+\\d?)$",
        "^1[3-9]\\d{9}$ ~ ^(?:^1[3-9]\\d{9}$)$",
        "a|b$|^c ~ ^(?:a|b$|^c)$",
        "[\\w.-]+@[\\w-]+ ~ ^(?:[\\w.\\-]+@[\\w\\-]+)$",
        "[\\u4e00-\\u9fa5]* ~ ^(?:[\\u4e00-\\u9fa5]*)$",
        "[一-龥]* ~ ^(?:[\\u4e00-\\u9fa5]*)$",
        "\\-\\@\\/ ~ ^(?:-@/)$",
        "a}b] ~ ^(?:a\\}b\\])$",
        "(?<year>\\d{4})-(\\d{2}) ~ ^(?:(?:\\d{4})-(\\d{2}))$",
        "(?=.*\\d)(?!.*x).{2,} ~"
            + " ^(?:(?=[^\\n\\r\\u0085\\u2028\\u2029]*\\d)(?![^\\n\\r\\u0085\\u2028\\u2029]*x)"
            + "[^\\n\\r\\u0085\\u2028\\u2029]{2,})$",
        "\\S+ ~ ^(?:[^ \\t\\n\\u000b\\f\\r]+)$",
        "[\\sa]+? ~ ^(?:[ \\t\\n\\u000b\\f\\ra]+?)$",
        "[^-a^] ~ ^(?:[^\\-a\\^])$",
        "\\x41\\t ~ ^(?:A\\u0009)$",
      })
  void writesWhatMeansTheSame(String java, String ecma) {
    assertThat(EcmaPattern.of(java, 0)).contains(ecma);

    Pattern before = Pattern.compile(java);
    Pattern after = Pattern.compile(ecma);
    Random random = new Random(java.hashCode());
    for (int i = 0; i < 5_000; i++) {
      String text = text(random);
      assertThat(after.matcher(text).matches())
          .as("%s of %s", java, text)
          .isEqualTo(before.matcher(text).matches());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(?i)a",
        "a++",
        "a?+",
        "(?>a)",
        "(a)\\1",
        "(?<n>a)\\k<n>",
        "\\p{Alpha}",
        "\\P{L}",
        "[\\p{IsHan}]",
        "\\Qa\\E",
        "\\Aa\\z",
        "a\\Z",
        "\\bword\\b",
        "\\h\\v\\R\\X",
        "\\e\\a",
        "\\07",
        "\\cA",
        "\\x{1F600}",
        "😀",
        "[😀]",
        "\\ud83d",
        "[a[bc]]",
        "[a-z&&[^b]]",
        "[\\Sa]",
        "(a$)b?",
        "(?=a$)a",
        "a$\\n?",
        "(?<=a)b",
        "(?<!a)b",
        "(?-i)a",
        "(?=a)*b",
        "^*a",
      })
  void writesNothingForWhatEcmaDoesNotKnow(String java) {
    Pattern.compile(java);
    assertThat(EcmaPattern.of(java, 0)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "a.b ~ 32 ~ ^(?:a[\\s\\S]b)$",
        "a.b ~ 1 ~ ^(?:a[^\\n]b)$",
        "ab ~ 8 ~ ^(?:ab)$",
        "^ab$ ~ 8 ~",
        "ab ~ 2 ~",
        "a b ~ 4 ~",
        "ab ~ 66 ~",
        "ab ~ 128 ~"
      })
  void knowsTheFlagsThatChangeNothingElse(String java, int flags, String ecma) {
    assertThat(EcmaPattern.of(java, flags).orElse(null)).isEqualTo(ecma);
  }

  @Test
  void aDeepPatternCostsNoStack() {
    String deep = "(".repeat(100_000) + "a" + ")".repeat(100_000);
    assertThat(EcmaPattern.of(deep, 0)).isEmpty();
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(6); i > 0; i--) {
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }
}
