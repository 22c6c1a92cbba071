package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimerFunctionRuleTest {

  private static final String TIMER =
      "@CloudFunction(\"fn\") @TimerTrigger(name = \"night\", cron = \"0 0 2 * * * *\") ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "OpenId",
        "AppId",
        "UnionId",
        "WxContext",
        "SharedCaller",
        "Optional<OpenId>",
        "Optional<SharedCaller>"
      })
  void refusesACaller(String type) {
    Handlers.members(TIMER + "void fn(%s /*>*/caller) {}".formatted(type))
        .hasOnlyError(DiagnosticId.TIMER_HAS_NO_CALLER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RequireUnionId",
        "@RequireAppId(\"wx0123456789abcdef\")",
        "@RequireSource(CallSource.WX_TRIGGER)",
        "@RequirePolicy(Everybody.class)",
        "@RequireOwner(field = \"owner\")",
        "@RequireOwner",
        "@AllowAnonymous",
        "@AllowSharedCaller",
        "@ReturnsCallerIdentity"
      })
  void refusesWhatSpeaksOfACaller(String annotation) {
    Handlers.members(
            TIMER
                + "/*>*/%s void fn() {}\n".formatted(annotation)
                + "static class Everybody implements CallerPolicy {"
                + " public boolean permits(WxContext caller) { return true; } }")
        .hasOnlyError(DiagnosticId.REQUIREMENT_ON_TIMER);
  }

  @Test
  void refusesATimerInAClassWithRequirements() {
    Handlers.files(
            """
            @RequireUnionId @RequireSource(CallSource.SCF)
            class H {
              @CloudFunction("link") void link(UnionId user) {}
              @CloudFunction("fn") /*>*/@TimerTrigger(name = "night", cron = "0 0 2 * * * *")
              void fn() {}
            }
            """)
        .hasOnlyError(DiagnosticId.REQUIREMENT_ON_TIMER)
        .saying("move the function into a class without it");
  }

  @ParameterizedTest
  @ValueSource(strings = {"String", "Map<String, Object>", "List<String>"})
  void refusesAPayload(String type) {
    Handlers.members(TIMER + "void fn(%s /*>*/data) {}".formatted(type))
        .hasOnlyError(DiagnosticId.TIMER_TAKES_PAYLOAD);
  }

  @Test
  void takesTheInvocationContextAndNeighboursOfUsers() {
    Handlers.members(
            TIMER
                + """
                void fn(InvocationContext call) {}
                @CloudFunction("other") @RequireUnionId void other(UnionId user) {}
                """)
        .isClean();
  }
}
