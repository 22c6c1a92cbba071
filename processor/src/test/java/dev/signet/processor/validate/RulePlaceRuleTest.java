package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compiled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of an application in places that are neither functions nor their classes. */
class RulePlaceRuleTest {

  private static final String RULES =
      """
      static class P { boolean permits(OpenId a, int level) { return true; } }
      @RequirePolicy(P.class) @java.lang.annotation.Repeatable(Levels.class)
      @interface Level { int value(); }
      @interface Levels { Level[] value(); }
      @interface Outer { Level[] value(); }
      @interface Single { Level level(); }
      @interface Deep { Single[] value(); }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@CloudFunction(\"fn\") @Outer({/*>*/@Level(5)}) void fn() {}",
        "@CloudFunction(\"fn\") @Outer(/*>*/@Level(5)) void fn() {}",
        "@CloudFunction(\"fn\") @Single(level = /*>*/@Level(5)) void fn() {}",
        "@CloudFunction(\"fn\") @Deep(@Single(level = /*>*/@Level(5))) void fn() {}",
        "@Outer(/*>*/@Level(5)) void helper() {}",
        "@Outer(/*>*/@Level(5)) int field;",
        "@Outer(/*>*/@Level(5)) static class Plain {}",
        "@interface Other { Level[] /*>*/value() default @Level(5); }",
      })
  void aRuleInsideAnotherAnnotationAsksNothing(String member) {
    members(member)
        .hasOnlyError(DiagnosticId.RULE_MISPLACED)
        .saying("@Level does nothing here. Write it on a cloud function or on its class");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "RequireUnionId",
        "RequireAppId(\"wx1234567890abcdef\")",
        "RequireSource(CallSource.WX_CLIENT)",
        "RequirePolicy(P.class)",
        "AnyCaller(\"a public notice\")",
        "AllowAnonymous",
        "AllowSharedCaller",
        "ReturnsCallerIdentity",
        "CloudFunction(\"other\")",
        "NonBlocking",
        "PaymentCallback",
        "MessagePush(msgType = \"text\")",
        "TimerTrigger(name = \"night\", cron = \"0 0 3 * * * *\")",
        "dev.signet.limit.RateLimit(permits = 1)",
        "dev.signet.limit.Idempotent(field = \"id\", ttl = \"1h\")",
        "dev.signet.user.AcrossUsers(\"an administrator\")",
      })
  void anAnnotationOfSignetInsideAnotherDoesNothing(String annotation) {
    String type = annotation.replaceAll("\\(.*", "");
    String simpleName = type.replaceAll(".*\\.", "");
    String outer =
        """
        static class P { boolean permits(OpenId a) { return true; } }
        @interface Around { %s[] value(); }
        @CloudFunction("plain") void plain() {}
        """
            .formatted(type);
    for (String member :
        new String[] {
          "@CloudFunction(\"fn\") @Around(/*>*/@%s) void fn() {}",
          "@CloudFunction(\"fn\") @Around({/*>*/@%s}) void fn() {}",
          "@Around(/*>*/@%s) void helper() {}",
          "@Around(/*>*/@%s) final int field = 1;",
          "void helper(@Around(/*>*/@%s) int value) {}",
          "@interface Other { %2$s[] /*>*/value() default @%1$s; }",
        }) {
      Handlers.members(outer + member.formatted(annotation, type))
          .hasOnlyError(DiagnosticId.RULE_MISPLACED)
          .saying(
              "@"
                  + simpleName
                  + " does nothing here. Write it on a cloud function or on its class");
    }
  }

  @Test
  void whatIsRepeatedInItsOwnContainerStandsOnTheFunction() {
    Handlers.members(
            """
            @CloudFunction("fn")
            @TimerTriggers({@TimerTrigger(name = "night", cron = "0 0 3 * * * *")})
            void fn() {}
            @CloudFunction("often")
            @dev.signet.limit.RateLimits({
              @dev.signet.limit.RateLimit(permits = 10),
              @dev.signet.limit.RateLimit(permits = 100, per = "1d")
            })
            void often() {}
            """)
        .isClean();
  }

  @Test
  void aContainerInsideAnotherAnnotationIsOneError() {
    Handlers.members(
            """
            @interface Around { TimerTriggers value(); }
            @CloudFunction("fn")
            @Around(/*>*/@TimerTriggers({
              @TimerTrigger(name = "night", cron = "0 0 3 * * * *"),
              @TimerTrigger(name = "noon", cron = "0 0 12 * * * *")
            }))
            void fn() {}
            """)
        .hasOnlyError(DiagnosticId.RULE_MISPLACED)
        .saying("@TimerTrigger does nothing here");
  }

  @Test
  void aRuleInsideARuleIsNoPartOfIt() {
    members(
            """
            static class Q { boolean permits(OpenId a) { return true; } }
            @RequirePolicy(Q/*>*/.class) @interface Both { Level[] value(); }
            """)
        .hasOnlyError(DiagnosticId.POLICY_VALUE_UNUSED);
  }

  @Test
  void aRepeatedRuleIsARequirementHoweverItIsWritten() {
    members("@CloudFunction(\"fn\") @Level(1) @Level(2) void fn() {}").isClean();
    members("@CloudFunction(\"fn\") @Levels({@Level(1), @Level(2)}) void fn() {}").isClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"@Levels({/*>*/@Level(1)}) int field;", "@Level(1) @Level(2) int /*>*/field;"})
  void aRepeatedRuleIsNoRequirementOfAField(String member) {
    members(member).hasErrors(DiagnosticId.RULE_MISPLACED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Levels({@Level(1), @Level(2)}) void helper() {}",
        "@Level(1) @Level(2) static class Plain {}",
      })
  void aRepeatedRuleOnWhatIsNoFunctionDoesNothing(String member) {
    members(member).hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_FUNCTION);
  }

  @Test
  void aRepeatedRuleOnAnotherAnnotationTypeIsNoRule() {
    members("@Level(1) @Level(2) @interface Two {}").hasOnlyError(DiagnosticId.RULE_ANNOTATION);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "METHOD, FIELD", "METHOD, RECORD_COMPONENT, PARAMETER, FIELD"})
  void aRuleOnARecordComponentIsOneError(String targets) {
    rule(targets, "record Order(String id, /*>*/@Admin long total) {}")
        .hasOnlyError(DiagnosticId.RULE_MISPLACED)
        .saying("@Admin does nothing here. Write it on a cloud function or on its class");
    rule(targets, "record Order(String id, /*>*/@Admin long total) { Order {} }")
        .hasOnlyError(DiagnosticId.RULE_MISPLACED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"METHOD", "TYPE, METHOD, PARAMETER", "TYPE, RECORD_COMPONENT", "TYPE, PARAMETER"})
  void aRuleThatNoFieldMayHaveIsOneErrorAtTheNameOfTheComponent(String targets) {
    rule(targets, "record Order(String id, @Admin long /*>*/total) {}")
        .hasOnlyError(DiagnosticId.RULE_MISPLACED)
        .saying("@Admin does nothing here. Write it on a cloud function or on its class");
  }

  @Test
  void aRuleOnTheWrittenAccessorOfARecordIsSaidThere() {
    rule("METHOD", "record Order(String id) { /*>*/@Admin public String id() { return id; } }")
        .hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_FUNCTION);
  }

  @Test
  void aRuleOnTheParameterOfAWrittenConstructorOfARecordIsSaidThere() {
    rule("", "record Order(String id) { Order(/*>*/@Admin String id) { this.id = id; } }")
        .hasOnlyError(DiagnosticId.RULE_MISPLACED);
  }

  @Test
  void aRequirementOfSignetOnARecordComponentIsSaidThere() {
    Handlers.members("record Order(@RequireUnionId String /*>*/id) {}")
        .hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_FUNCTION);
    Handlers.members(
            """
            static class P { boolean permits(OpenId a) { return true; } }
            record Order(@RequirePolicy(P.class) String /*>*/id) {}
            """)
        .hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_FUNCTION);
  }

  private static Compiled rule(String targets, String member) {
    return Handlers.members(
        """
        static class P { boolean permits(OpenId a) { return true; } }
        %s
        @RequirePolicy(P.class) @interface Admin {}
        %s
        """
            .formatted(target(targets), member));
  }

  private static String target(String places) {
    return places.isEmpty()
        ? ""
        : "@java.lang.annotation.Target({"
            + places.replaceAll("(\\w+)", "java.lang.annotation.ElementType.$1")
            + "})";
  }

  private static Compiled members(String members) {
    return Handlers.members(RULES + members);
  }
}
