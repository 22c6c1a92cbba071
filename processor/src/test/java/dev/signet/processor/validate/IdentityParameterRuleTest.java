package dev.signet.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityParameterRuleTest {

  @ParameterizedTest
  @ValueSource(strings = {"OpenId", "AppId", "UnionId", "WxContext"})
  void refusesWhatAnAnonymousCallMayNotHave(String type) {
    Handlers.members(
            "@CloudFunction(\"fn\") @AllowAnonymous void fn(%s /*>*/caller) {}".formatted(type))
        .hasOnlyError(DiagnosticId.IDENTITY_NOT_GUARANTEED)
        .saying("Take Optional<" + type + ">, or remove @AllowAnonymous");
    Handlers.members(
            "@CloudFunction(\"fn\") @AllowAnonymous void fn(Optional<%s> caller) {}"
                .formatted(type))
        .isClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"OpenId", "AppId", "UnionId"})
  void refusesWhatOneOfDirectAndSharedCallerDoesNotHave(String type) {
    Handlers.members(
            "@CloudFunction(\"fn\") @AllowSharedCaller void fn(%s /*>*/caller) {}".formatted(type))
        .hasOnlyError(DiagnosticId.IDENTITY_NOT_GUARANTEED)
        .saying("Take Optional<" + type + ">, or remove @AllowSharedCaller");
    Handlers.members(
            "@CloudFunction(\"fn\") @AllowSharedCaller void fn(Optional<%s> caller) {}"
                .formatted(type))
        .isClean();
  }

  @Test
  void seesTheClassAllowSharedCallers() {
    Handlers.files(
            "@AllowSharedCaller class H { @CloudFunction(\"fn\") @RequireUnionId"
                + " void fn(WxContext caller, UnionId /*>*/user) {} }")
        .hasOnlyError(DiagnosticId.IDENTITY_NOT_GUARANTEED);
  }

  @Test
  void takesTheWholeContextBesideSharedCallers() {
    Handlers.members("@CloudFunction(\"fn\") @AllowSharedCaller void fn(WxContext caller) {}")
        .isClean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"SharedCaller caller", "SharedCaller caller, Optional<OpenId> none"})
  void aPlainSharedCallerMeansThatOnlySharedCallersPass(String parameters) {
    Compiled compiled =
        Handlers.members(
            "@CloudFunction(\"fn\") @AllowSharedCaller void fn(%s) {}".formatted(parameters));
    try (Functions functions = Functions.of(compiled.isClean())) {
      assertThat(functions.call("fn", Functions.shared("oShared"), "")).isEqualTo("OK null");
      assertThat(functions.call("fn", Functions.user("oDirect"), ""))
          .startsWith("PERMISSION_DENIED ");
    }
  }

  @Test
  void aPlainSharedCallerIsNotThereForNobody() {
    Handlers.members(
            "@CloudFunction(\"fn\") @AllowSharedCaller @AllowAnonymous void fn(SharedCaller /*>*/c) {}")
        .hasOnlyError(DiagnosticId.IDENTITY_NOT_GUARANTEED);
  }

  @Test
  void asksForTheAnnotationThatMakesAUnionIdSure() {
    Handlers.members("@CloudFunction(\"fn\") void fn(UnionId /*>*/user) {}")
        .hasOnlyError(DiagnosticId.UNION_ID_NOT_REQUIRED);
    Handlers.members("@CloudFunction(\"fn\") @RequireUnionId void fn(UnionId user) {}").isClean();
    Handlers.members("@CloudFunction(\"fn\") void fn(Optional<UnionId> user) {}").isClean();
    Handlers.files("@RequireUnionId class H { @CloudFunction(\"fn\") void fn(UnionId user) {} }")
        .isClean();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void fn(SharedCaller /*>*/caller) {}",
        "void fn(Optional<SharedCaller> /*>*/caller) {}",
        "@AllowAnonymous void fn(SharedCaller /*>*/caller) {}"
      })
  void refusesASharedCallerWhereNoneIsAllowed(String method) {
    Handlers.members("@CloudFunction(\"fn\") " + method)
        .hasOnlyError(DiagnosticId.SHARED_CALLER_NOT_ALLOWED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "void fn(OpenId caller, OpenId /*>*/again) {}",
        "void fn(OpenId caller, Optional<OpenId> /*>*/again) {}",
        "void fn(WxContext caller, String name, WxContext /*>*/again) {}",
        "void fn(InvocationContext call, InvocationContext /*>*/again) {}",
        "@AllowAnonymous void fn(Optional<OpenId> caller, OpenId /*>*/again) {}"
      })
  void refusesASecondParameterOfOneType(String method) {
    Handlers.members("@CloudFunction(\"fn\") " + method)
        .hasOnlyError(DiagnosticId.IDENTITY_PARAMETER_TWICE);
  }

  @Test
  void takesEveryTypeOnce() {
    Handlers.members(
            """
            @CloudFunction("fn") @RequireUnionId
            void fn(WxContext all, OpenId open, UnionId union, AppId app, InvocationContext call) {}
            """)
        .isClean();
  }
}
