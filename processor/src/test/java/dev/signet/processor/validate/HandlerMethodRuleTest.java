package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;

class HandlerMethodRuleTest {

  @Test
  void refusesAPrivateMethod() {
    Handlers.members("@CloudFunction(\"fn\") private void /*>*/fn() {}")
        .hasOnlyError(DiagnosticId.METHOD_NOT_REACHABLE)
        .saying("Handler.fn is private");
  }

  @Test
  void refusesAnAbstractMethod() {
    Handlers.files("abstract class H { @CloudFunction(\"fn\") abstract void /*>*/fn(); }")
        .hasOnlyError(DiagnosticId.METHOD_ABSTRACT);
  }

  @Test
  void refusesAGenericMethod() {
    Handlers.members(
            "@CloudFunction(\"fn\") <T extends Map<String, Object>> void /*>*/fn(T payload) {}")
        .hasOnlyError(DiagnosticId.METHOD_GENERIC);
  }

  @Test
  void refusesAVariableNumberOfArguments() {
    Handlers.members("@CloudFunction(\"fn\") void fn(OpenId caller, String... /*>*/names) {}")
        .hasOnlyError(DiagnosticId.METHOD_VARARGS);
  }

  @Test
  void takesOverloads() {
    Handlers.members(
            """
            @CloudFunction("one") void fn() {}
            @CloudFunction("two") protected static void fn(String name) {}
            """)
        .isClean();
  }
}
