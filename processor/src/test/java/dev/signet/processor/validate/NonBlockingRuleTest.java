package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NonBlockingRuleTest {

  private static final String PROMISE = "@CloudFunction(\"fn\") /*>*/@NonBlocking ";

  @Test
  void refusesASynchronizedMethod() {
    Handlers.members(PROMISE + "synchronized void fn() {}")
        .hasOnlyError(DiagnosticId.NON_BLOCKING_WAITS)
        .saying("Handler.fn waits for nothing, but it is synchronized");
  }

  @ParameterizedTest
  @ValueSource(strings = {"InterruptedException", "IllegalStateException, Impatience"})
  void refusesAMethodThatCanBeInterrupted(String thrown) {
    Handlers.members(
            PROMISE
                + "void fn() throws %s {}\n".formatted(thrown)
                + "static class Impatience extends InterruptedException {}")
        .hasOnlyError(DiagnosticId.NON_BLOCKING_WAITS)
        .saying("it declares InterruptedException");
  }

  @Test
  void refusesAnOwnerThatIsLookedUp() {
    Handlers.members(
            PROMISE
                + """
                @RequireOwner(lookup = "ownerOf") void fn(String id) {}
                Optional<OpenId> ownerOf(String id) { return Optional.empty(); }
                """)
        .hasOnlyError(DiagnosticId.NON_BLOCKING_WAITS)
        .saying("the owner is first looked up by ownerOf");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void fn() {}",
        "void fn() throws Exception {}",
        "java.util.concurrent.CompletionStage<String> fn(String name) { return null; }",
        "@RequireOwner(field = \"owner\") void fn(@ClientSupplied(\"checked\") String owner) {}"
      })
  void takesAMethodThatSaysNothingElse(String method) {
    Handlers.members("@CloudFunction(\"fn\") @NonBlocking " + method).isClean();
  }
}
