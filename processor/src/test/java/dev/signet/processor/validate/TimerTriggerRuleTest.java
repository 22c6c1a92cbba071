package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compiled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimerTriggerRuleTest {

  private static Compiled cron(String cron) {
    return Handlers.members(
        "@CloudFunction(\"fn\") @TimerTrigger(name = \"t\", cron = /*>*/\"%s\") void fn() {}"
            .formatted(cron));
  }

  private static Compiled name(String name) {
    return Handlers.members(
        "@CloudFunction(\"fn\") @TimerTrigger(name = /*>*/\"%s\", cron = \"0 0 2 * * * *\") void fn() {}"
            .formatted(name));
  }

  @Test
  void takesARightCron() {
    cron("*/5 0-30/10 2,14 1-15 JAN-mar MON-FRI 2026-2099").isClean();
  }

  @ParameterizedTest
  @CsvSource({"'', 0", "0 2 * * *, 5", "0 0 2 * * *, 6", "0 0 2 * * * * *, 8"})
  void countsTheFields(String cron, int fields) {
    cron(cron).hasOnlyError(DiagnosticId.CRON_MALFORMED).saying("has " + fields + " fields");
  }

  @ParameterizedTest
  @CsvSource({
    "60 0 2 * * * *, second, '60', 0-59",
    "0 0 24 * * * *, hour, '24', 0-23",
    "0 0 2 0 * * *, day, '0', 1-31",
    "0 0 2 * JANUARY * *, month, 'JANUARY', '1-12, JAN-DEC'",
    "0 0 2 * * 7 *, week, '7', '0-6, SUN-SAT'",
    "0 0 2 * * * 1969, year, '1969', 1970-2099"
  })
  void saysWhichFieldAndWhichRange(String cron, String field, String text, String range) {
    cron(cron)
        .hasOnlyError(DiagnosticId.CRON_FIELD_MALFORMED)
        .saying("The " + field + " field '" + text + "'")
        .saying("it takes " + range);
  }

  @Test
  void saysWhichRangeRunsBackwards() {
    cron("0 0 2 * * FRI-MON *")
        .hasOnlyError(DiagnosticId.CRON_RANGE_BACKWARDS)
        .saying("'FRI-MON' in the week field");
  }

  @Test
  void doesNotKnowQuestionMarks() {
    cron("0 0 2 ? * * *").hasOnlyError(DiagnosticId.CRON_QUESTION_MARK).saying("The day field");
  }

  @Test
  void saysEverythingThatIsWrongInOneGo() {
    cron("0 99 2 ? * 5-2,9 *")
        .hasOnlyError(DiagnosticId.CRON_FIELD_MALFORMED)
        .saying("The minute field '99'")
        .saying("the day field is '?' and must be '*'")
        .saying("the range '5-2' in the week field runs backwards")
        .saying("the week field '5-2,9' takes 0-6, SUN-SAT");
  }

  @ParameterizedTest
  @CsvSource({
    "0 2 * * *, Did you mean '0 0 2 * * * *'?",
    "30 8 ? * MON-FRI, Did you mean '0 30 8 * * MON-FRI *'?",
    "0 0 2 ? * MON, Did you mean '0 0 2 * * MON *'?",
    "0 24 ? * 7, Also: the hour field '24' takes 0-23",
    "0 24 ? * 7, the day field is '?'",
    "0 24 ? * 7, the week field '7' takes 0-6",
  })
  void saysWhatIsWrongBesideTheNumberOfFields(String cron, String words) {
    cron(cron).hasOnlyError(DiagnosticId.CRON_MALFORMED).saying(words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1t", "-t", "a b", "每晚"})
  void refusesANameThatCloudBaseWouldRefuse(String name) {
    name(name).hasOnlyError(DiagnosticId.TRIGGER_NAME_MALFORMED);
  }

  @Test
  void countsUpToSixtyCharactersOfAName() {
    name("t").isClean();
    name("t" + "-".repeat(59)).isClean();
    name("t" + "-".repeat(60)).hasOnlyError(DiagnosticId.TRIGGER_NAME_MALFORMED);
  }

  @Test
  void warnsOfASecondTimer() {
    Handlers.members(
            """
            @CloudFunction("fn")
            @TimerTriggers({
              @TimerTrigger(name = "one", cron = "0 0 2 * * * *"),
              /*>*/@TimerTrigger(name = "two", cron = "0 0 3 * * * *")
            })
            void fn() {}
            """)
        .hasOnlyWarning(DiagnosticId.SECOND_TIMER);
  }

  // The container that javac adds to repeated annotations has no positions of its own in the tree.
  @Test
  void pointsAtTheMethodForTriggersThatAreRepeatedWithoutTheirContainer() {
    Handlers.members(
            """
            @CloudFunction("fn")
            @TimerTrigger(name = "one", cron = "0 0 2 * * * *")
            @TimerTrigger(name = "one", cron = "0 0 3 * * * *")
            void /*>*/fn() {}
            """)
        .hasOnlyError(DiagnosticId.TRIGGER_NAME_TWICE);
  }

  @Test
  void refusesANameThatIsUsedTwice() {
    Handlers.members(
            """
            @CloudFunction("fn")
            @TimerTriggers({
              @TimerTrigger(name = "one", cron = "0 0 2 * * * *"),
              @TimerTrigger(name = /*>*/"one", cron = "0 0 3 * * * *")
            })
            void fn() {}
            """)
        .hasOnlyError(DiagnosticId.TRIGGER_NAME_TWICE);
  }
}
