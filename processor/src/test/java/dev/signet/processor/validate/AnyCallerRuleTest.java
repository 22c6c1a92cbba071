package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnyCallerRuleTest {

  private static String method(String text) {
    return """
        package demo;
        import dev.signet.*;
        import dev.signet.identity.*;
        import java.util.*;
        public final class A {
          Optional<OpenId> ownerOf(String orderId) { return Optional.empty(); }
          METHOD
        }
        """
        .replace("METHOD", text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "\" \\t\"", "NONE"})
  void asksForAReason(String reason) {
    String source =
        method(
            "static final String NONE = \"\";"
                + " @AnyCaller(/*>*/REASON) @CloudFunction(\"fun\") public void fun(String id) {}");
    Compile.sources(source.replace("REASON", reason))
        .hasOnlyError(DiagnosticId.ANY_CALLER_WITHOUT_REASON);
  }

  @Test
  void contradictsAnOwner() {
    Compile.sources(
            method(
                "@RequireOwner(lookup = \"ownerOf\") /*>*/@AnyCaller(\"public\")"
                    + " @CloudFunction(\"fun\") public void fun(String orderId) {}"))
        .hasOnlyError(DiagnosticId.ANY_CALLER_WITH_OWNER);
  }

  @Test
  void meansNothingOnATimer() {
    Compile.sources(
            method(
                "/*>*/@AnyCaller(\"public\") @TimerTrigger(name = \"t\", cron = \"0 0 * * * * *\")"
                    + " @CloudFunction(\"fun\") public void fun() {}"))
        .hasOnlyError(DiagnosticId.REQUIREMENT_ON_TIMER);
  }

  @Test
  void meansNothingWithoutAFunction() {
    Compile.sources(
            method(
                "@CloudFunction(\"fun\") public void fun() {}"
                    + " /*>*/@AnyCaller(\"public\") public void other(String id) {}"))
        .hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_FUNCTION);
  }

  @Test
  void isHarmlessWhereNoIdIsSeen() {
    Compile.sources(
            method(
                "@AnyCaller(\"public\") @CloudFunction(\"fun\")"
                    + " public void fun(Map<String, Object> any) {}"))
        .isClean();
  }
}
