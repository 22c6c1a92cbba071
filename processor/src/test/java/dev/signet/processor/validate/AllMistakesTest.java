package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;

/** Checks that one compilation reports all mistakes, each once. */
class AllMistakesTest {

  @Test
  void saysEveryMistakeOfEveryClassOnce() {
    Handlers.files(
            """
            @RequireAppId("wx123")
            class First {
              private OpenId last;
              First(String name) {}
              @CloudFunction("1st") private void one(UnionId user) {}
              @CloudFunction(value = "two", memoryMb = 1) @AllowAnonymous
              <T> void two(OpenId caller, OpenId again) {}
              @RequireUnionId void plain() {}
            }
            """,
            """
            class Second {
              @CloudFunction("night") @RequireUnionId
              @TimerTrigger(name = "1", cron = "0 0 25 ? * * *")
              void night(OpenId caller, String text) {}
              @CloudFunction("shop") @RequireOwner
              void shop(SharedCaller caller, Map<String, Object> one, Map<String, Object> two) {}
            }
            """,
            "class Third { @HandlerFactory static Third make() { return new Third(); } }")
        .hasErrors(
            DiagnosticId.APP_ID_MALFORMED,
            DiagnosticId.MUTABLE_FIELD,
            DiagnosticId.NO_USABLE_CONSTRUCTOR,
            DiagnosticId.FUNCTION_NAME_MALFORMED,
            DiagnosticId.METHOD_NOT_REACHABLE,
            DiagnosticId.UNION_ID_NOT_REQUIRED,
            DiagnosticId.MEMORY_OUT_OF_RANGE,
            DiagnosticId.ANONYMOUS_WITH_REQUIREMENT,
            DiagnosticId.METHOD_GENERIC,
            DiagnosticId.IDENTITY_NOT_GUARANTEED,
            DiagnosticId.IDENTITY_PARAMETER_TWICE,
            DiagnosticId.ANNOTATION_WITHOUT_FUNCTION,
            DiagnosticId.REQUIREMENT_ON_TIMER,
            DiagnosticId.TRIGGER_NAME_MALFORMED,
            DiagnosticId.CRON_FIELD_MALFORMED,
            DiagnosticId.TIMER_HAS_NO_CALLER,
            DiagnosticId.TIMER_TAKES_PAYLOAD,
            DiagnosticId.OWNER_NOT_ONE,
            DiagnosticId.SHARED_CALLER_NOT_ALLOWED,
            DiagnosticId.PAYLOAD_TWICE,
            DiagnosticId.FACTORY_WITHOUT_FUNCTIONS);
  }
}
