package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnonymousFunctionRuleTest {

  private static final String POLICY =
      "class Everybody implements CallerPolicy {"
          + " public boolean permits(WxContext caller) { return true; } }";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RequireUnionId",
        "@RequireAppId(\"wx0123456789abcdef\")",
        "@RequireSource(CallSource.SCF)",
        "@RequirePolicy(Everybody.class)",
        "@RequireUnionId @RequireSource(CallSource.SCF)"
      })
  void refusesARequirementOfTheMethodOrTheClass(String requirement) {
    Handlers.files(
            "class H { @CloudFunction(\"fn\") /*>*/@AllowAnonymous %s void fn() {} }"
                .formatted(requirement),
            POLICY)
        .hasOnlyError(DiagnosticId.ANONYMOUS_WITH_REQUIREMENT)
        .saying("on H.fn asks");
    Handlers.files(
            "%s class H { @CloudFunction(\"fn\") /*>*/@AllowAnonymous void fn() {} }"
                .formatted(requirement),
            POLICY)
        .hasOnlyError(DiagnosticId.ANONYMOUS_WITH_REQUIREMENT)
        .saying("on H asks");
  }

  @Test
  void refusesAnOwner() {
    Handlers.members(
            """
            @CloudFunction("fn") @AllowAnonymous /*>*/@RequireOwner(field = "owner")
            void fn(String owner) {}
            """)
        .hasOnlyError(DiagnosticId.OWNER_ON_ANONYMOUS);
  }

  @Test
  void takesASharedCallerToo() {
    Handlers.members(
            """
            @CloudFunction("fn") @AllowAnonymous @AllowSharedCaller
            void fn(Optional<SharedCaller> caller) {}
            """)
        .isClean();
  }
}
