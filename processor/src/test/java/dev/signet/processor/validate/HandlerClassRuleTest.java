package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HandlerClassRuleTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "public /*>*/interface H { @CloudFunction(\"fn\") void fn(); }",
        "public /*>*/interface H { @CloudFunction(\"fn\") default void fn() {} }",
        "public /*>*/enum H { ONE; @CloudFunction(\"fn\") public void fn() {} }"
      })
  void refusesWhatIsNoClass(String source) {
    Handlers.files(source).hasOnlyError(DiagnosticId.CLASS_KIND);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Outer { private /*>*/class H { @CloudFunction(\"fn\") void fn() {} } }",
        "class Outer { private static /*>*/class H { @CloudFunction(\"fn\") void fn() {} } }",
        "class Outer { private static class M { static /*>*/class H { @CloudFunction(\"fn\") void fn() {} } } }",
        "class Outer { private /*>*/record H() { @CloudFunction(\"fn\") static void fn() {} } }"
      })
  void saysOneThingOfAClassThatCannotBeReached(String source) {
    Handlers.files(source).hasOnlyError(DiagnosticId.CLASS_NOT_REACHABLE);
  }

  @Test
  void refusesAnInnerClass() {
    Handlers.files("class Outer { public /*>*/class H { @CloudFunction(\"fn\") void fn() {} } }")
        .hasOnlyError(DiagnosticId.CLASS_INNER);
  }

  @Test
  void refusesAGenericClass() {
    Handlers.files("/*>*/class H<T> { @CloudFunction(\"fn\") void fn() {} }")
        .hasOnlyError(DiagnosticId.CLASS_GENERIC);
  }

  @Test
  void refusesAnAbstractClassWithConcreteFunctions() {
    Handlers.files("abstract /*>*/class H { @CloudFunction(\"fn\") void fn() {} }")
        .hasOnlyError(DiagnosticId.CLASS_ABSTRACT);
  }

  @Test
  void saysOnlyOfTheMethodThatItIsAbstract() {
    Handlers.files(
            """
            abstract class H {
              @CloudFunction("fn") abstract void /*>*/fn();
              @CloudFunction("other") void other() {}
            }
            """)
        .hasOnlyError(DiagnosticId.METHOD_ABSTRACT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*>*/class H { H(String name) {} @CloudFunction(\"fn\") void fn() {} }",
        "/*>*/class H { private H() {} @CloudFunction(\"fn\") void fn() {} }",
        "/*>*/class H { H(String... names) {} @CloudFunction(\"fn\") void fn() {} }",
        "/*>*/record H(String name) { @CloudFunction(\"fn\") void fn() {} }",
        """
        /*>*/class H { private H() {}
          @CloudFunction("fn") @RequireOwner(lookup = "owner") static void fn(String id) {}
          Optional<OpenId> owner(String id) { return Optional.empty(); } }
        """
      })
  void refusesAClassOfWhichNoObjectCanBeMade(String source) {
    Handlers.files(source).hasOnlyError(DiagnosticId.NO_USABLE_CONSTRUCTOR);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class H { @CloudFunction(\"fn\") void fn() {} }",
        "public final class H { @CloudFunction(\"fn\") public void fn() {} }",
        "class H { protected H() {} H(int size) {} @CloudFunction(\"fn\") protected void fn() {} }",
        "record H() { @CloudFunction(\"fn\") void fn() {} }",
        "record H(String name) { H() { this(\"\"); } @CloudFunction(\"fn\") void fn() {} }",
        "class Outer { static class H { @CloudFunction(\"fn\") void fn() {} } }",
        "class Outer { protected record H() { @CloudFunction(\"fn\") void fn() {} } }",
        "interface Outer { class H { @CloudFunction(\"fn\") public void fn() {} } }",
        "class H { private H() {} @CloudFunction(\"fn\") static void fn() {} }",
        "abstract class H { @CloudFunction(\"fn\") static void fn() {} }",
        "class H<T> { @CloudFunction(\"fn\") static void fn() {} }",
        "record H(String name) { @CloudFunction(\"fn\") static void fn() {} }",
        "class Outer { class H { @CloudFunction(\"fn\") static void fn() {} } }"
      })
  void takesAClassThatIsReachedAndMadeOrNeedsNoObject(String source) {
    Handlers.files(source).isClean();
  }
}
