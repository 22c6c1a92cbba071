package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mistakes in annotations of an application that are requirements, and in their policies. */
class OwnRuleMisuseTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "void perms() {} | it has no method permits",
        "boolean permits(OpenId a) { return true; } boolean permits() { return true; }"
            + " | it has more than one method permits",
        "static boolean permits(OpenId a) { return true; } | its method permits is static",
        "private boolean permits(OpenId a) { return true; } | its method permits is private",
        "Boolean permits(OpenId a) { return true; } | its method permits does not return boolean",
        "<T> boolean permits(OpenId a) { return true; } | its method permits has type parameters",
        "boolean permits(OpenId a) throws Throwable { return true; }"
            + " | its method permits declares more than Exception",
      })
  void aPolicyNeedsOneMethodThatCanBeAsked(String members, String why) {
    String policy = "static class P { " + members + " }";
    Handlers.members(
            policy
                + "@RequirePolicy(P/*>*/.class) @interface Rule {}"
                + "@CloudFunction(\"fn\") @Rule void fn() {}")
        .hasOnlyError(DiagnosticId.POLICY_WITHOUT_PERMITS)
        .saying("The policy Handler.P cannot be asked: " + why);
    Handlers.members(policy + "@CloudFunction(\"fn\") @RequirePolicy(P/*>*/.class) void fn() {}")
        .hasOnlyError(DiagnosticId.POLICY_WITHOUT_PERMITS)
        .saying(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"int", "P[]"})
  void aPolicyIsAClass(String type) {
    Handlers.members(
            "static class P {}"
                + "@CloudFunction(\"fn\") @RequirePolicy("
                + type
                + "/*>*/.class) void fn() {}")
        .hasOnlyError(DiagnosticId.POLICY_WITHOUT_PERMITS)
        .saying("it is no class");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "int level(); | OpenId a, String level"
            + " | Nothing fills parameter 2 of Handler.P.permits, of type String: the value that"
            + " comes next, Rule.level, is of type int",
        "int a(); | String a | parameter 1",
        "'' | OpenId a, String level | @Rule has no value left for it",
        "'' | SharedCaller caller | @Rule has no value left for it",
        "'' | dev.signet.function.InvocationContext call | @Rule has no value left for it",
        "Deprecated a(); | Deprecated a | is an annotation (Handler.Deprecated)",
        "Thread.State[] a(); | Thread.State a | is of type Thread.State[]",
      })
  void aParameterNeedsSomethingThatFillsIt(String values, String parameters, String why) {
    Handlers.members(
            ("@interface Deprecated {}"
                    + "static class P { boolean permits(%s) { return true; } }"
                    + "@RequirePolicy(P/*>*/.class) @interface Rule { %s }")
                .formatted(parameters, values))
        .hasErrors(DiagnosticId.POLICY_PARAMETER)
        .saying(why);
  }

  @Test
  void aValueThatNoParameterTakesIsNotLostInSilence() {
    Handlers.members(
            """
            static class P { boolean permits(OpenId a, int level) { return true; } }
            @RequirePolicy(P/*>*/.class) @interface Rule { int level(); String reason() default ""; }
            @CloudFunction("fn") @Rule(level = 1) void fn() {}
            """)
        .hasOnlyError(DiagnosticId.POLICY_VALUE_UNUSED)
        .saying("The value reason of @Rule has no effect: Handler.P.permits has no parameter left");
    Handlers.members(
            """
            static class P implements CallerPolicy {
              public boolean permits(WxContext caller) { return true; }
            }
            @RequirePolicy(P/*>*/.class) @interface Rule { int level(); }
            """)
        .hasOnlyError(DiagnosticId.POLICY_VALUE_UNUSED);
  }

  @ParameterizedTest
  @CsvSource({
    "@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.SOURCE), it would be",
    "@java.lang.annotation.Target(java.lang.annotation.ElementType.FIELD), neither METHOD nor TYPE",
    "@java.lang.annotation.Target({}), neither METHOD nor TYPE",
    "'@java.lang.annotation.Target({java.lang.annotation.ElementType.METHOD,"
        + " java.lang.annotation.ElementType.TYPE_USE})', on a type in a signature",
  })
  void anAnnotationTypeMustStayAndFit(String meta, String why) {
    Handlers.members(
            """
            static class P { boolean permits(OpenId a) { return true; } }
            @RequirePolicy(P.class) /*>*/%s @interface Rule {}
            """
                .formatted(meta))
        .hasOnlyError(DiagnosticId.RULE_ANNOTATION)
        .saying(why);
  }

  @Test
  void aRuleOnAnotherAnnotationTypeIsNoRule() {
    Handlers.members(
            """
            static class P { boolean permits(OpenId a) { return true; } }
            @RequirePolicy(P.class) @interface Admin {}
            /*>*/@Admin @interface SuperAdmin {}
            @CloudFunction("fn") @SuperAdmin void fn() {}
            """)
        .hasOnlyError(DiagnosticId.RULE_ANNOTATION)
        .saying(
            "The annotation type SuperAdmin cannot be a requirement: @Admin on it asks nothing");
  }

  @Test
  void aRequirementOfSignetOnAnAnnotationTypeIsNoPartOfTheRule() {
    Handlers.members(
            """
            static class P { boolean permits(OpenId a) { return true; } }
            @RequirePolicy(P.class) /*>*/@RequireUnionId @interface Admin {}
            """)
        .hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_FUNCTION);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*>*/@Admin int field;",
        "/*>*/@Admin Handler() {}",
        "@CloudFunction(\"fn\") void fn(/*>*/@Admin int number) {}",
      })
  void aRuleStandsOnFunctionsAndTheirClasses(String member) {
    Handlers.members(
            """
            static class P { boolean permits(OpenId a) { return true; } }
            @RequirePolicy(P.class) @interface Admin {}
            %s
            """
                .formatted(member))
        .hasOnlyError(DiagnosticId.RULE_MISPLACED);
  }

  @Test
  void aRuleStandsOnNoTypeParameter() {
    Handlers.members(
            """
            static class P { boolean permits(OpenId a) { return true; } }
            @java.lang.annotation.Target({
              java.lang.annotation.ElementType.METHOD,
              java.lang.annotation.ElementType.TYPE_PARAMETER
            })
            @RequirePolicy(P.class) @interface Admin {}
            @CloudFunction("fn") void fn() {}
            static class Box</*>*/@Admin T> {}
            """)
        .hasOnlyError(DiagnosticId.RULE_MISPLACED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/*>*/@Admin void helper() {}", "/*>*/@Admin static class Plain {}"})
  void aRuleOnWhatIsNoFunctionDoesNothing(String member) {
    Handlers.members(
            """
            static class P { boolean permits(OpenId a) { return true; } }
            @RequirePolicy(P.class) @interface Admin {}
            %s
            """
                .formatted(member))
        .hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_FUNCTION);
  }

  @Test
  void aRuleOfAnInterfaceIsRepeated() {
    Handlers.files(
            """
            public class Outer {
              static class P { boolean permits(OpenId a) { return true; } }
              @RequirePolicy(P.class) @java.lang.annotation.Inherited @interface Admin {}
              interface Api { @Admin void fn(); }
              public static class Handler implements Api {
                @Override @CloudFunction("fn") public void /*>*/fn() {}
              }
            }
            """)
        .hasOnlyError(DiagnosticId.INHERITED_ANNOTATION_NOT_REPEATED)
        .saying("@Admin");
  }

  @ParameterizedTest
  @CsvSource({
    "@AllowAnonymous, ANONYMOUS_WITH_REQUIREMENT",
    "'@TimerTrigger(name = \"t\", cron = \"0 0 2 * * * *\")', REQUIREMENT_ON_TIMER",
  })
  void nobodyAndATimerMeetNoRule(String annotation, DiagnosticId id) {
    String rule =
        """
        static class P { boolean permits(OpenId a) { return true; } }
        @RequirePolicy(P.class) @interface Admin {}
        """;
    Handlers.members(rule + "@CloudFunction(\"fn\") " + annotation + " @Admin void fn() {}")
        .hasErrors(id);
    Handlers.files(
            "@Handler.Admin class Handler {"
                + rule
                + "@CloudFunction(\"fn\") "
                + annotation
                + " void fn() {} }")
        .hasErrors(id);
  }

  @ParameterizedTest
  @CsvSource({
    "UnionId, '', Add @RequireUnionId",
    "OpenId, @AllowSharedCaller, because of @AllowSharedCaller",
  })
  void anIdentityOfAPolicyIsThereInEveryCall(String type, String annotation, String why) {
    String handler =
        """
        static class P { boolean permits(%s id) { return true; } }
        @RequirePolicy(P.class) @interface Admin {}
        @CloudFunction("fn") %s /*>*/@Admin void fn() {}
        """;
    Handlers.members(handler.formatted(type, annotation))
        .hasOnlyError(DiagnosticId.POLICY_IDENTITY)
        .saying(why);
    Handlers.members(handler.formatted("Optional<" + type + ">", annotation)).isClean();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@FromPayload(\"orderID\") String id | Order order | is no payload field of the function."
            + " Did you mean orderId?",
        "@FromPayload(\"orderId\") long id | Order order | Make them the same type",
        "@FromPayload(\"orderId\") String id | '' | the function has none",
        "@FromPayload Order order | '' | the function has none",
        "@FromPayload Order order | String orderId | consists of single parameters",
        "@FromPayload String order | Order order | is Handler.Order, and it asks for String",
      })
  void thePayloadHasWhatAPolicyAsksFor(String parameter, String payload, String why) {
    Handlers.members(
            """
            record Order(String orderId) {}
            static class P { boolean permits(%s) { return true; } }
            @RequirePolicy(P.class) @interface Rule {}
            @CloudFunction("fn") /*>*/@Rule @AnyCaller("all") void fn(%s) {}
            """
                .formatted(parameter, payload))
        .hasErrors(DiagnosticId.POLICY_PAYLOAD)
        .saying(why);
  }

  @Test
  void fromPayloadBelongsToAPolicy() {
    Handlers.members("@CloudFunction(\"fn\") void fn(/*>*/@FromPayload(\"id\") int number) {}")
        .hasOnlyError(DiagnosticId.FROM_PAYLOAD_MISPLACED);
  }

  @Test
  void aPolicyOfAnAnnotationMustBeMade() {
    Handlers.members(
            """
            static class P { P(int number) {} boolean permits(OpenId a) { return true; } }
            @RequirePolicy(P/*>*/.class) @interface Admin {}
            @CloudFunction("fn") @Admin void fn() {}
            """)
        .hasOnlyError(DiagnosticId.POLICY_NOT_USABLE);
  }

  @Test
  void theHandlersPackageSeesThePolicyItsMethodAndTheValues() {
    String rules =
        """
        package other;
        public class Rules {
          %s enum Role { ADMIN }
          @dev.signet.RequirePolicy(Policy.class)
          public @interface RequireRole { Role value() default Role.ADMIN; }
          public static class Policy { %s boolean permits(Role role) { return true; } }
        }
        """;
    String handler =
        """
        package demo; import dev.signet.*;
        class H { @CloudFunction("fn") /*>*/@other.Rules.RequireRole void fn() {} }
        """;
    Compile.sources(rules.formatted("public", "public"), handler).isClean();
    Compile.sources(rules.formatted("", "public"), handler)
        .hasOnlyError(DiagnosticId.POLICY_VALUE_NOT_VISIBLE)
        .saying("A value of @RequireRole names Role");
    Compile.sources(rules.formatted("public", ""), handler)
        .hasOnlyError(DiagnosticId.POLICY_WITHOUT_PERMITS)
        .saying("its method permits is not visible in package demo");
  }
}
