package dev.signet.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import dev.signet.processor.testing.Compiled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitRulesTest {

  private static Compiled members(String members) {
    return Compile.sources(
        Sources.handler(members)
            .replace("import dev.signet.*;", "import dev.signet.*;\nimport dev.signet.limit.*;"));
  }

  private static Compiled limited(String annotations) {
    return members("  @CloudFunction(\"fn\") " + annotations + " public void fn(OpenId caller) {}");
  }

  private static Compiled once(String annotations, String parameters, String... types) {
    return members(
        "  @CloudFunction(\"fn\") "
            + annotations
            + " public void fn("
            + parameters
            + ") {}\n"
            + String.join("\n", types));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RateLimit(permits = 1)",
        "@RateLimit(permits = 1000000, per = \"31d\")",
        "@RateLimit(permits = 1, per = \"1s\", scope = RateLimit.Scope.FUNCTION)",
        "@RateLimit(permits = 9, per = \"1h\") @RateLimit(permits = 99, per = \"1d\")",
        "@RateLimit(permits = 9) @RateLimit(permits = 99, scope = RateLimit.Scope.APP)",
        "@Idempotent(requestId = true)",
        "@Idempotent(requestId = true, ttl = \"44640m\")",
      })
  void takesWhatCanBeCounted(String annotations) {
    limited(annotations).isClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "-1", "1000001", "2147483647"})
  void refusesANumberOfCallsThatIsNone(String permits) {
    limited("@RateLimit(permits = /*>*/" + permits + ")")
        .hasOnlyError(DiagnosticId.LIMIT_OUT_OF_RANGE)
        .saying("1 to 1000000");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "0s",
        "-1m",
        "1",
        "m",
        "1.5h",
        "1 m",
        "1M",
        "1w",
        "32d",
        "745h",
        "١m",
        "01m",
        "999999999d",
        "99999999999s"
      })
  void refusesATimeThatIsNone(String time) {
    limited("@RateLimit(permits = 1, per = /*>*/\"" + time + "\")")
        .hasOnlyError(DiagnosticId.LIMIT_TIME_MALFORMED)
        .saying("@RateLimit(per)");
    limited("@Idempotent(requestId = true, ttl = /*>*/\"" + time + "\")")
        .hasOnlyError(DiagnosticId.LIMIT_TIME_MALFORMED)
        .saying("@Idempotent(ttl)");
  }

  @Test
  void refusesToCountTheUsersOfAFunctionThatKnowsNone() {
    for (String scope : new String[] {"", ", scope = RateLimit.Scope.APP"}) {
      once("@AllowAnonymous /*>*/@RateLimit(permits = 1" + scope + ")", "")
          .hasOnlyError(DiagnosticId.LIMIT_WITHOUT_CALLER)
          .saying("scope = FUNCTION");
    }
    once("@AllowAnonymous @RateLimit(permits = 1, scope = RateLimit.Scope.FUNCTION)", "").isClean();
    once("@AllowAnonymous /*>*/@Idempotent(field = \"no\")", "String no")
        .hasOnlyError(DiagnosticId.LIMIT_WITHOUT_CALLER)
        .saying("@AllowAnonymous on A.fn admits calls without a caller. Remove @AllowAnonymous.");
  }

  @Test
  void refusesTwoRatesThatCountTheSame() {
    members(
            "  @CloudFunction(\"fn\") @RateLimit(permits = 1, per = \"60s\") @RateLimit(permits = 2)"
                + " public void /*>*/fn() {}")
        .hasOnlyError(DiagnosticId.RATE_LIMIT_TWICE)
        .saying("by USER within 1m");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Idempotent",
        "@Idempotent(field = \"no\", requestId = true)",
        "@Idempotent(field = \" \")",
        "@Idempotent(requestId = false)"
      })
  void wantsOneKindOfKey(String annotation) {
    once("/*>*/" + annotation, "String no").hasOnlyError(DiagnosticId.IDEMPOTENCY_KEY_NOT_ONE);
  }

  @Test
  void knowsTheFieldsAndNearMisses() {
    once("@Idempotent(field = /*>*/\"orderN0\")", "String orderNo")
        .hasOnlyError(DiagnosticId.IDEMPOTENCY_KEY_UNKNOWN)
        .saying("orderNo");
    once("@Idempotent(field = /*>*/\"orderNo\")", "OpenId caller")
        .hasOnlyError(DiagnosticId.IDEMPOTENCY_KEY_UNKNOWN);
    once(
            "@Idempotent(field = /*>*/\"orderNo\")",
            "Req req",
            "public static class Req { private String n;"
                + " public void setOrderNo(String v) { n = v; } }")
        .hasOnlyError(DiagnosticId.IDEMPOTENCY_KEY_UNKNOWN)
        .saying("no getter");
    once(
            "@Idempotent(field = /*>*/\"number\")",
            "Req req",
            "public record Req(@JsonProperty(\"orderNo\") String number) {}")
        .hasOnlyError(DiagnosticId.IDEMPOTENCY_KEY_UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource({
    "double",
    "boolean",
    "BigDecimal",
    "Instant",
    "List<String>",
    "Float",
    "char",
    "Kind",
    "Optional<Boolean>"
  })
  void refusesAKeyOfAnotherType(String type) {
    once(
            "@Idempotent(field = /*>*/\"no\")",
            "Req req",
            "public record Req(" + type + " no) {}",
            "public enum Kind { ONE }")
        .hasOnlyError(DiagnosticId.IDEMPOTENCY_KEY_TYPE);
  }

  @Test
  void refusesAMapWithoutTexts() {
    once("@Idempotent(field = /*>*/\"no\")", "Map<String, Integer> req")
        .hasOnlyError(DiagnosticId.IDEMPOTENCY_KEY_TYPE);
    once("@Idempotent(field = \"no\")", "Map<String, String> req").isClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RateLimit(permits = 1)",
        "@RateLimit(permits = 1) @RateLimit(permits = 9, per = \"1d\")",
        "@Idempotent(requestId = true)"
      })
  void refusesToWaitForAStoreWhereNothingMayWait(String annotations) {
    limited("/*>*/@NonBlocking " + annotations)
        .hasOnlyError(DiagnosticId.NON_BLOCKING_WAITS)
        .saying("asks a store");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/*>*/@RateLimit(permits = 0) public void fn() {} | RateLimit",
        "@RateLimit(permits = 1) @RateLimit(permits = 9, per = \"1d\") public void /*>*/fn() {} | RateLimit",
        "/*>*/@Idempotent public void fn() {} | Idempotent"
      })
  void aTimerHasNoCallsToCount(String function, String name) {
    members(
            "  @CloudFunction(\"fn\") @TimerTrigger(name = \"t\", cron = \"0 0 0 * * * *\") "
                + function)
        .hasOnlyError(DiagnosticId.REQUIREMENT_ON_TIMER)
        .saying("@" + name + " means nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*>*/@RateLimit(permits = 1) void ",
        "@RateLimit(permits = 1) @RateLimit(permits = 9, per = \"1d\") void /*>*/",
        "/*>*/@Idempotent(requestId = true) void "
      })
  void refusesThemWhereThereIsNoFunction(String head) {
    members("  @CloudFunction(\"fn\") public void fn() {}\n  " + head + "plain() {}")
        .hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_FUNCTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RateLimit",
        "@RateLimit(permits = NO)",
        "@RateLimit(permits = 1, per = NO)",
        "@RateLimit(permits = 1, scope = NO)",
        "@Idempotent(field = NO)",
        "@Idempotent(requestId = true, ttl = NO)"
      })
  void leavesWhatCannotBeReadToJavac(String annotation) {
    Compilation compilation =
        members("  @CloudFunction(\"fn\") " + annotation + " public void fn() {}").compilation();

    assertThat(compilation.errors()).isNotEmpty();
    assertThat(compilation.errors()).noneMatch(error -> error.toString().contains("[signet:"));
  }
}
