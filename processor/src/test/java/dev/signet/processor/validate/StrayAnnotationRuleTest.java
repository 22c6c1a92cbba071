package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrayAnnotationRuleTest {

  private static final String FUNCTION = "@CloudFunction(\"fn\") void fn() {}\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RequireUnionId",
        "@RequireAppId(\"wx0123456789abcdef\")",
        "@RequireSource(CallSource.SCF)",
        "@RequirePolicy(Nobody.class)",
        "@RequireOwner(field = \"owner\")",
        "@AllowAnonymous",
        "@AllowSourceAlone",
        "@AllowSharedCaller",
        "@ReturnsCallerIdentity",
        "@NonBlocking",
        "@TimerTrigger(name = \"t\", cron = \"0 0 0 * * * *\")"
      })
  void refusesAnAnnotationOnAMethodThatIsNoFunction(String annotation) {
    Handlers.members(
            FUNCTION
                + "/*>*/%s void plain() {}\n".formatted(annotation)
                + "static class Nobody implements CallerPolicy {"
                + " public boolean permits(WxContext caller) { return false; } }")
        .hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_FUNCTION)
        .saying("Handler.plain has no @CloudFunction");
  }

  @Test
  void saysItOnceForAMethodWithSeveralAnnotations() {
    Handlers.members(
            "/*>*/@RequireUnionId @AllowSharedCaller @ReturnsCallerIdentity void plain() {}")
        .hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_FUNCTION);
  }

  @Test
  void saysItOnceForRepeatedTriggers() {
    Handlers.members(
            """
            @TimerTrigger(name = "a", cron = "0 0 0 * * * *")
            @TimerTrigger(name = "b", cron = "0 0 0 * * * *")
            void plain() {}
            """)
        .hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_FUNCTION)
        .saying("@TimerTrigger does nothing here");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*>*/@RequireUnionId class H { void plain() {} }",
        "/*>*/@AllowSharedCaller class H { static class Inner { @CloudFunction(\"fn\") void fn() {} } }",
        "/*>*/@RequireUnionId @interface Meta {}",
        "/*>*/@RequireUnionId record H() {}"
      })
  void refusesARequirementOnAClassWithoutFunctions(String source) {
    Handlers.files(source).hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_FUNCTION);
  }

  @Test
  void takesAnAbstractMethodAndItsTypeAsAContract() {
    Handlers.files(
            """
            @RequireUnionId interface Contract {
              @RequireUnionId void link();
              @AllowSharedCaller default void show() {}
            }
            """,
            "@RequireUnionId abstract class Base { @RequireUnionId abstract void link(); }")
        .isClean();
  }

  @Test
  void takesARequirementOnAClassWithAFunction() {
    Handlers.files("@RequireUnionId class H { @CloudFunction(\"fn\") void fn(UnionId user) {} }")
        .isClean();
  }
}
