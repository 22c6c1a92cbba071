package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ThrownTypeRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@CloudFunction(\"fn\") void /*>*/fn() throws Throwable {}",
        "@CloudFunction(\"fn\") void fn() {} Handler/*>*/() throws Throwable {}",
        "@CloudFunction(\"fn\") void fn() {} @HandlerFactory static Handler /*>*/make() throws Throwable"
            + " { return null; }",
        "@CloudFunction(\"fn\") @RequireOwner(lookup=\"who\") void fn(String id) {}"
            + " Optional<OpenId> /*>*/who(String id) throws Throwable { return null; }",
        "@CloudFunction(\"fn\") void /*>*/fn() throws Own {}"
            + " static class Own extends Throwable { static final long serialVersionUID = 1; }"
      })
  void refusesAThrowableThatGeneratedCodeCouldNotPassOn(String members) {
    // A diagnostic about a constructor points at its name.
    Handlers.members(members.replace("Handler/*>*/()", "/*>*/Handler()"))
        .hasOnlyError(DiagnosticId.THROWS_TOO_WIDE)
        .saying("Declare Exception");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Exception", "Error", "java.io.IOException, IllegalStateException"})
  void passesEveryExceptionOn(String thrown) {
    Handlers.members(
            """
            Handler() throws %1$s {}
            @CloudFunction("fn") @RequireOwner(lookup = "who") void fn(String id) throws %1$s {}
            Optional<OpenId> who(String id) throws %1$s { return Optional.empty(); }
            """
                .formatted(thrown))
        .isClean();
  }
}
