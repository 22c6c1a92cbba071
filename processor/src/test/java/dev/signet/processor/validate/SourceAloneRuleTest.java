package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compiled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceAloneRuleTest {

  private static final String ALONE = "@AllowSourceAlone ";
  private static final String HTTP = "@RequireSource(CallSource.WX_HTTP) ";

  @Test
  void wantsARequiredSource() {
    function("/*>*/@AllowSourceAlone", "")
        .hasOnlyError(DiagnosticId.SOURCE_ALONE_NEEDS_SOURCE)
        .saying("the sources of Handler.fn are WX_CLIENT, WX_DEVTOOLS")
        .saying("@RequireSource");
  }

  @ParameterizedTest
  @ValueSource(strings = {"WX_CLIENT", "WX_DEVTOOLS", "WX_CRAWLER", "WX_LOCALDEBUG"})
  void refusesTheSourceOfAClient(String source) {
    for (String sources :
        new String[] {
          "CallSource." + source,
          "{CallSource.WX_HTTP, CallSource." + source + "}",
          "value = {CallSource.SCF, CallSource." + source + "}, chain = true"
        }) {
      function("/*>*/@AllowSourceAlone @RequireSource(" + sources + ")", "")
          .hasOnlyError(DiagnosticId.SOURCE_ALONE_NEEDS_SOURCE)
          .saying(source);
      Handlers.files(
              "@RequireSource(%s) class H { @CloudFunction(\"fn\") /*>*/@AllowSourceAlone void fn() {} }"
                  .formatted(sources))
          .hasOnlyError(DiagnosticId.SOURCE_ALONE_NEEDS_SOURCE);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"WX_HTTP", "WX_TRIGGER", "WX_PAYCALLBACK", "WX_UNKNOWN", "SCF"})
  void takesEverySourceThatIsNoClients(String source) {
    function(ALONE + "@RequireSource(CallSource." + source + ")", "").isClean();
    function(ALONE + "@RequireSource(value = CallSource." + source + ", chain = true)", "")
        .isClean();
    Handlers.files(
            "@RequireSource(CallSource.%s) class H { %s @CloudFunction(\"fn\") void fn() {} }"
                .formatted(source, ALONE))
        .isClean();
  }

  @Test
  void takesTheSourcesThatClassAndMethodHaveInCommon() {
    Handlers.files(
            """
            @RequireSource({CallSource.WX_CLIENT, CallSource.WX_HTTP})
            class H {
              @CloudFunction("fn") @AllowSourceAlone @RequireSource(CallSource.WX_HTTP) void fn() {}
            }
            """)
        .isClean();
  }

  @Test
  void leavesAMistakeInTheSourcesToItsOwnMessage() {
    function(ALONE + "@RequireSource(/*>*/{})", "").hasOnlyError(DiagnosticId.SOURCES_EMPTY);
  }

  @Test
  void isNoneBesideAnonymous() {
    function("/*>*/@AllowAnonymous @AllowSourceAlone " + HTTP, "")
        .hasOnlyError(DiagnosticId.ANONYMOUS_WITH_REQUIREMENT)
        .saying("@AllowAnonymous admits calls without a caller, but @AllowSourceAlone");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "@TimerTrigger(name = \"t\", cron = \"0 0 0 * * * *\") | | REQUIREMENT_ON_TIMER",
        "@PaymentCallback | PaymentNotice notice | REQUIREMENT_ON_CALLBACK",
        "@MessagePush(msgType = \"text\") | PushMessage message | REQUIREMENT_ON_CALLBACK"
      })
  void isForNeitherATimerNorACallback(String kind, String parameter, DiagnosticId id) {
    function("/*>*/@AllowSourceAlone " + kind, parameter == null ? "" : parameter)
        .hasOnlyError(id)
        .saying("@AllowSourceAlone");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RequireUnionId",
        "@RequireAppId(\"wx0123456789abcdef\")",
        "@RequirePolicy(Everybody.class)"
      })
  void refusesARequirementOnACaller(String requirement) {
    Handlers.members(
            "@CloudFunction(\"fn\") /*>*/@AllowSourceAlone %s %s void fn() {}\n"
                    .formatted(HTTP, requirement)
                + "static class Everybody implements CallerPolicy {"
                + " public boolean permits(WxContext caller) { return true; } }")
        .hasOnlyError(DiagnosticId.ANONYMOUS_WITH_REQUIREMENT)
        .saying("@AllowSourceAlone admits calls without a caller");
  }

  @Test
  void refusesAnOwner() {
    function(ALONE + HTTP + "/*>*/@RequireOwner(field = \"owner\")", "String owner")
        .hasOnlyError(DiagnosticId.OWNER_ON_ANONYMOUS)
        .saying("Remove @AllowSourceAlone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"OpenId", "AppId", "WxContext"})
  void refusesAnIdentityThatMayBeMissing(String type) {
    function(ALONE + HTTP, type + " /*>*/caller")
        .hasOnlyError(DiagnosticId.IDENTITY_NOT_GUARANTEED)
        .saying("or remove @AllowSourceAlone");
    function(ALONE + HTTP, "Optional<" + type + "> caller").isClean();
  }

  @Test
  void refusesASharedCallerThatMayBeMissing() {
    function(ALONE + HTTP + "@AllowSharedCaller", "SharedCaller /*>*/caller")
        .hasOnlyError(DiagnosticId.IDENTITY_NOT_GUARANTEED);
    function(ALONE + HTTP + "@AllowSharedCaller", "Optional<SharedCaller> caller").isClean();
  }

  @Test
  void refusesToCountItsUsers() {
    String rate = "dev.signet.limit.RateLimit";
    function(ALONE + HTTP + "/*>*/@" + rate + "(permits = 1)", "")
        .hasOnlyError(DiagnosticId.LIMIT_WITHOUT_CALLER)
        .saying("Remove @AllowSourceAlone, or");
    function(ALONE + HTTP + "@" + rate + "(permits = 1, scope = " + rate + ".Scope.FUNCTION)", "")
        .isClean();
    function(ALONE + HTTP + "/*>*/@dev.signet.limit.Idempotent(field = \"no\")", "String no")
        .hasOnlyError(DiagnosticId.LIMIT_WITHOUT_CALLER);
  }

  private static Compiled function(String annotations, String parameters) {
    return Handlers.members(
        "@CloudFunction(\"fn\") %s void fn(%s) {}".formatted(annotations, parameters));
  }
}
