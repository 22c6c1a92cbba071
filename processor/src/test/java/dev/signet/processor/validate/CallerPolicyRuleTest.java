package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerPolicyRuleTest {

  private static final String HANDLER =
      """
      class Handler {
        @CloudFunction("fn") @RequirePolicy(%s/*>*/.class) void fn() {}
        abstract static class Half implements CallerPolicy {}
        class Inner extends Open {}
        private static class Hidden extends Open {}
        static class Generic<T> extends Open {}
        static class Needy extends Open { Needy(String name) {} }
        static class Closed extends Open { private Closed() {} }
        record Policy() implements CallerPolicy {
          public boolean permits(WxContext caller) { return true; }
        }
        static class Made extends Open {
          private Made(String name) {}
          @HandlerFactory static Made create() throws Exception { return new Made("n"); }
        }
        static class GenericlyMade<T> extends Open {
          @HandlerFactory static GenericlyMade<String> create() { return null; }
        }
        interface Staff extends CallerPolicy {
          @HandlerFactory static Staff create() { return caller -> true; }
        }
        static class Failing implements CallerPolicy {
          Failing() throws Exception {}
          public boolean permits(WxContext caller) { return true; }
        }
        static class Open implements CallerPolicy {
          Open() throws IllegalStateException {}
          public boolean permits(WxContext caller) { return true; }
        }
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "CallerPolicy, it is no concrete class",
    "Half, it is no concrete class",
    "Inner, it is an inner class",
    "Hidden, it is not visible there",
    "Generic, it has type parameters",
    "Needy, it has no no-argument constructor",
    "Closed, it has no no-argument constructor",
    "GenericlyMade, it has type parameters"
  })
  void refusesAPolicyOfWhichNoObjectCanBeMade(String policy, String why) {
    Handlers.files(HANDLER.formatted(policy))
        .hasOnlyError(DiagnosticId.POLICY_NOT_USABLE)
        .saying("The policy " + policy + " cannot be made from package demo: " + why);
  }

  @Test
  void saysItOnceForAClass() {
    Handlers.files(
            """
            @RequirePolicy(CallerPolicy/*>*/.class)
            class H { @CloudFunction("fn") void fn() {} @CloudFunction("other") void other() {} }
            """)
        .hasOnlyError(DiagnosticId.POLICY_NOT_USABLE);
  }

  @Test
  void refusesAConstructorThatAnotherPackageCannotCall() {
    String policy =
        """
        public class Far implements dev.signet.identity.CallerPolicy {
          %s Far() {}
          public boolean permits(dev.signet.identity.WxContext caller) { return true; }
        }
        """;
    String handler =
        "class H { @CloudFunction(\"fn\") @RequirePolicy(other.Far/*>*/.class) void fn() {} }";
    Compile.sources(
            "package demo; import dev.signet.*;\n" + handler,
            "package other;\n" + policy.formatted("protected"))
        .hasOnlyError(DiagnosticId.POLICY_NOT_USABLE);
    Compile.sources(
            "package demo; import dev.signet.*;\n" + handler,
            "package other;\n" + policy.formatted("public"))
        .isClean();
  }

  @Test
  void refusesAFactoryThatAnotherPackageCannotCall() {
    String policy =
        """
        package other;
        public class Far implements dev.signet.identity.CallerPolicy {
          private Far() {}
          @dev.signet.HandlerFactory %s static Far create() { return new Far(); }
          public boolean permits(dev.signet.identity.WxContext caller) { return true; }
        }
        """;
    String handler =
        """
        package demo; import dev.signet.*;
        class H { @CloudFunction("fn") @RequirePolicy(other.Far/*>*/.class) void fn() {} }
        """;
    Compile.sources(handler, policy.formatted(""))
        .hasOnlyError(DiagnosticId.POLICY_NOT_USABLE)
        .saying("its @HandlerFactory method is not visible there");
    Compile.sources(handler, policy.formatted("public")).isClean();
  }

  @ParameterizedTest
  @CsvSource({
    "@HandlerFactory Staff /*>*/create() { return this; }, FACTORY_NOT_STATIC",
    "@HandlerFactory static Object /*>*/create() { return null; }, FACTORY_WRONG_TYPE",
  })
  void refusesAFactoryThatMakesNoPolicy(String factory, DiagnosticId id) {
    Handlers.files(
            """
            class H { @CloudFunction("fn") @RequirePolicy(Staff.class) void fn() {} }
            class Staff implements CallerPolicy {
              %s
              public boolean permits(WxContext caller) { return true; }
            }
            """
                .formatted(factory))
        .hasOnlyError(id);
  }

  @ParameterizedTest
  @CsvSource({"Open", "Policy", "Failing", "Made", "Staff"})
  void takesAPolicyThatCanBeMade(String policy) {
    Handlers.files(HANDLER.formatted(policy)).isClean();
  }
}
