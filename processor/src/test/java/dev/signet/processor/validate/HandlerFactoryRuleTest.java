package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandlerFactoryRuleTest {

  private static final String FUNCTION =
      "Handler(int size) {} @CloudFunction(\"fn\") void fn() {}\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@HandlerFactory Handler /*>*/make() { return this; }",
        "@HandlerFactory private static Handler /*>*/make() { return new Handler(1); }",
        "@HandlerFactory static Handler /*>*/make(int size) { return new Handler(size); }",
        "@HandlerFactory static <T> Handler /*>*/make() { return new Handler(1); }"
      })
  void refusesAFactoryThatCannotBeCalled(String factory) {
    Handlers.members(FUNCTION + factory).hasOnlyError(DiagnosticId.FACTORY_NOT_STATIC);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@HandlerFactory static Object /*>*/make() { return new Handler(1); }",
        "@HandlerFactory static void /*>*/make() {}",
        "@HandlerFactory static int /*>*/make() { return 1; }",
        "@HandlerFactory static Optional<Handler> /*>*/make() { return Optional.empty(); }"
      })
  void refusesAFactoryOfAnotherType(String factory) {
    Handlers.members(FUNCTION + factory).hasOnlyError(DiagnosticId.FACTORY_WRONG_TYPE);
  }

  @Test
  void refusesASecondFactory() {
    Handlers.members(
            FUNCTION
                + """
                @HandlerFactory static Handler make() { return new Handler(1); }
                @HandlerFactory static Handler /*>*/again() { return new Handler(2); }
                """)
        .hasOnlyError(DiagnosticId.FACTORY_TWICE);
  }

  @Test
  void takesAFactoryOfASubtype() {
    Handlers.files(
            """
            abstract class H {
              @CloudFunction("fn") void fn() {}
              @HandlerFactory static Real make() { return new Real(); }
              static class Real extends H {}
            }
            """)
        .isClean();
  }

  @Test
  void takesAFactoryInPlaceOfAConstructor() {
    Handlers.members(FUNCTION + "@HandlerFactory static Handler make() { return new Handler(1); }")
        .isClean();
  }

  @Test
  void refusesAFactoryWhereNoFunctionIs() {
    Handlers.members("@HandlerFactory static Handler /*>*/make() { return new Handler(); }")
        .hasOnlyError(DiagnosticId.FACTORY_WITHOUT_FUNCTIONS);
  }
}
