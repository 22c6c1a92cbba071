package dev.signet.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronExpressionTest {

  private static List<CronExpression.Problem> problems(String expression) {
    return CronExpression.problems(CronExpression.fields(expression));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "* * * * * * *",
        "0 0 2 * * * *",
        "00 05 09 01 01 0 2099",
        "*/5 * * * * * *",
        "0 */59 * * * * *",
        "0 1-10/2 * * * * *",
        "0 5/10 * * * * *",
        "0 0,15,30-40,50-59/3 * * * * *",
        "0 0 2 1 JAN,mar-Dec SUN-SAT *",
        "0 0 2 31 12 6 1970-2099",
        "  0  0 2 * * * * "
      })
  void takesWhatCloudBaseTakes(String expression) {
    assertThat(problems(expression)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "60", "-1", "1-", "-", "1-60", "1--2", "a", "", ",", "1,", "*/0", "*/60", "*/", "*/-1",
        "*/x", "1/", "1-5/9", "1-5-9", "*5", "**", "* /5", "00001", "１", "L", "1#2", "JAN", "??",
        "1/2/3"
      })
  void refusesASecondThatIsNone(String second) {
    // The field is put in by itself, because splitting a text at its blank would give an eighth
    // field.
    List<String> fields = List.of(second, "*", "*", "*", "*", "*", "*");
    assertThat(CronExpression.problems(fields))
        .containsExactly(
            new CronExpression.Problem(CronExpression.Kind.MALFORMED, CronField.SECOND, second));
  }

  @ParameterizedTest
  @CsvSource({
    "* 60 * * * * *, MINUTE",
    "* * 24 * * * *, HOUR",
    "* * * 32 * * *, DAY",
    "* * * * 13 * *, MONTH",
    "* * * * SUN * *, MONTH",
    "* * * * * JAN *, WEEK",
    "* * * * * * 2100, YEAR"
  })
  void knowsTheRangeOfEachField(String expression, CronField field) {
    assertThat(problems(expression))
        .extracting(CronExpression.Problem::field)
        .containsExactly(field);
  }

  @Test
  void namesTheRangeThatRunsBackwards() {
    assertThat(problems("* * 1,9-3/2 * * * *"))
        .containsExactly(
            new CronExpression.Problem(CronExpression.Kind.BACKWARDS, CronField.HOUR, "9-3"));
  }

  @Test
  void readsNamesWhateverTheDefaultLocaleIs() {
    java.util.Locale before = java.util.Locale.getDefault();
    try {
      java.util.Locale.setDefault(java.util.Locale.forLanguageTag("tr"));
      assertThat(problems("* * * * * fri *")).isEmpty();
    } finally {
      java.util.Locale.setDefault(before);
    }
  }
}
