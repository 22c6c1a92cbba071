package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedAppsRuleTest {

  private static final String ONE = "\"wx0123456789abcdef\"";
  private static final String TWO = "\"wxfedcba9876543210\"";

  @Test
  void refusesAnEmptyList() {
    Handlers.members("@CloudFunction(\"fn\") @RequireAppId(/*>*/{}) void fn() {}")
        .hasOnlyError(DiagnosticId.APP_IDS_EMPTY);
    Handlers.files(
            """
            @RequireAppId(/*>*/{})
            class H { @CloudFunction("fn") void fn() {}  @CloudFunction("other") void other() {} }
            """)
        .hasOnlyError(DiagnosticId.APP_IDS_EMPTY);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wx",
        "wx0123456789abcde",
        "wx0123456789abcdef0",
        "wx0123456789ABCDEF",
        "ab0123456789abcdef",
        "wx0123456789abcdeg",
        " wx0123456789abcdef"
      })
  void refusesWhatIsNoAppId(String appId) {
    Handlers.members(
            "@CloudFunction(\"fn\") @RequireAppId({%s, /*>*/\"%s\"}) void fn() {}"
                .formatted(ONE, appId))
        .hasOnlyError(DiagnosticId.APP_ID_MALFORMED);
  }

  @Test
  void refusesAnAppIdThatIsNamedTwice() {
    Handlers.members(
            "@CloudFunction(\"fn\") @RequireAppId({%s, %s, /*>*/%s}) void fn() {}"
                .formatted(ONE, TWO, ONE))
        .hasErrors(DiagnosticId.APP_ID_TWICE);
  }

  @Test
  void refusesListsOfMethodAndClassWithNothingInCommon() {
    Handlers.files(
            "@RequireAppId(%s) class H { @CloudFunction(\"fn\") @RequireAppId(/*>*/%s) void fn() {} }"
                .formatted(ONE, TWO))
        .hasOnlyError(DiagnosticId.APP_IDS_DISJOINT);
  }

  @Test
  void takesAMethodThatNarrowsItsClass() {
    Handlers.files(
            "@RequireAppId({%s, %s}) class H { @CloudFunction(\"fn\") @RequireAppId(%s) void fn() {} }"
                .formatted(ONE, TWO, TWO))
        .isClean();
  }
}
