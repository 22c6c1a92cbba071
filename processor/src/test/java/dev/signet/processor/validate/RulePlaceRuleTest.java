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
        .saying("@Level does nothing here. It is a requirement on a cloud function");
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
        .saying("@Admin does nothing here. It is a requirement on a cloud function");
    rule(targets, "record Order(String id, /*>*/@Admin long total) { Order {} }")
        .hasOnlyError(DiagnosticId.RULE_MISPLACED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"METHOD", "TYPE, METHOD, PARAMETER", "TYPE, RECORD_COMPONENT", "TYPE, PARAMETER"})
  void aRuleThatNoFieldMayHaveIsOneErrorAtTheNameOfTheComponent(String targets) {
    rule(targets, "record Order(String id, @Admin long /*>*/total) {}")
        .hasOnlyError(DiagnosticId.RULE_MISPLACED)
        .saying("@Admin does nothing here. It is a requirement on a cloud function");
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
