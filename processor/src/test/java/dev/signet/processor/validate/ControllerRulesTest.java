package dev.signet.processor.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.processor.diagnostic.DiagnosticId;
import dev.signet.processor.testing.Compiled;
import dev.signet.processor.testing.Guards;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that the compiler asks of a controller what it asks of a handler class. */
class ControllerRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNION_ID_NOT_REQUIRED | X void m(UnionId /*>*/id) {}",
        "IDENTITY_NOT_GUARANTEED | X @AllowAnonymous void m(OpenId /*>*/id) {}",
        "IDENTITY_NOT_GUARANTEED | X @AllowSharedCaller void m(OpenId /*>*/id) {}",
        "IDENTITY_PARAMETER_TWICE | X void m(OpenId id, OpenId /*>*/other) {}",
        "SHARED_CALLER_NOT_ALLOWED | X void m(SharedCaller /*>*/caller) {}",
        "ANONYMOUS_WITH_REQUIREMENT | X /*>*/@AllowAnonymous @RequireUnionId void m() {}",
        "SOURCE_ALONE_NEEDS_SOURCE | X /*>*/@AllowSourceAlone void m() {}",
        "APP_IDS_EMPTY | X @RequireAppId(/*>*/{}) void m() {}",
        "APP_ID_MALFORMED | X @RequireAppId(/*>*/\"wx1\") void m() {}",
        "SOURCES_EMPTY | X @RequireSource(/*>*/{}) void m() {}",
        "ANY_CALLER_WITHOUT_REASON | X @AnyCaller(/*>*/\"\") void m() {}",
        "LIMIT_OUT_OF_RANGE | X @RateLimit(permits = /*>*/0, per = \"1m\") void m() {}",
        "LIMIT_TIME_MALFORMED | X @RateLimit(permits = 1, per = /*>*/\"soon\") void m() {}",
        "LIMIT_WITHOUT_CALLER | X @AllowAnonymous /*>*/@RateLimit(permits = 1, per = \"1m\") void m() {}",
        "CURRENT_USER_TYPE | X void m(@CurrentUser String /*>*/me) {}",
        "RESOLVER_MISSING | X void m(@CurrentUser Locale /*>*/me) {}",
        "POLICY_WITHOUT_PERMITS | X @RequirePolicy(String/*>*/.class) void m() {}",
      })
  void theSameMistakeIsReportedAtTheSamePlaceAsOnAFunction(DiagnosticId id, String member) {
    Controllers.files("class C { %s }".formatted(member.replace("X", "@CloudFunction(\"fn\")")))
        .hasOnlyError(id);
    Controllers.members(member.replace("X", "@GetMapping(\"/m\")")).hasOnlyError(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RequireOwner(field = \"owner\")",
        "@Idempotent(requestId = true, ttl = \"1h\")",
        "@NonBlocking",
        "@TimerTrigger(name = \"t\", cron = \"0 0 2 * * * *\")",
        "@MessagePush(msgType = \"text\")",
        "@PaymentCallback",
        "@ReturnsCallerIdentity",
        "@AcrossUsers(\"for the administrators\")",
      })
  void anAnnotationThatSpringsMethodsCannotKeepIsRefused(String annotation) {
    Controllers.members("@GetMapping(\"/m\") /*>*/" + annotation + " void m(WxContext caller) {}")
        .hasOnlyError(DiagnosticId.CONTROLLER_ANNOTATION)
        .saying("which Spring calls");
  }

  @Test
  void aClassThatNamesASourceOfOpenDataIsRefused() {
    Controllers.files(
            "/*>*/@OpenDataFrom(dev.signet.opendata.online.OpenInterfaceSource.class) @RestController"
                + " class C { @GetMapping(\"/m\") void m(OpenId caller) {} }")
        .hasOnlyError(DiagnosticId.CONTROLLER_ANNOTATION);
  }

  @Test
  void aMethodIsAFunctionOrMappedAndNotBoth() {
    Controllers.members("@GetMapping(\"/m\") /*>*/@CloudFunction(\"fn\") public void m() {}")
        .hasOnlyError(DiagnosticId.CONTROLLER_ANNOTATION)
        .saying("Write two methods that call the same code");
  }

  @Test
  void aClassMayHaveFunctionsAndMappedMethods() {
    Compiled compiled =
        Controllers.members(
            "@CloudFunction(\"fn\") public void fn(OpenId id) {}"
                + " @GetMapping(\"/m\") public void m(OpenId id) {}");
    assertThat(Guards.of(compiled.isClean(), "demo.C")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"OpenData<PhoneNumber>", "PushMessage", "PaymentNotice"})
  void whatOnlyFunctionsGetIsRefusedAsAParameter(String type) {
    Controllers.members("@PostMapping(\"/m\") void m(%s /*>*/value) {}".formatted(type))
        .hasOnlyError(DiagnosticId.CONTROLLER_PARAMETER)
        .saying("for cloud functions only".replace("for ", "").strip());
  }

  @Test
  void theInvocationIsThereForAGuardedMethod() {
    Compiled compiled =
        Controllers.members("@GetMapping(\"/m\") void m(InvocationContext call) {}");
    assertThat(Guards.of(compiled.isClean(), "demo.C")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RequestParam OpenId id",
        "@RequestHeader(\"X-Token\") OpenId id",
        "@PathVariable(\"id\") Optional<OpenId> id",
        "@RequestBody WxContext id",
        "@ModelAttribute AppId id",
        "@RequestAttribute(\"me\") @CurrentUser Locale id",
      })
  void springIsNotAskedForAnIdentityToo(String parameter) {
    Compiled compiled =
        Controllers.members("@PostMapping(\"/m\") void m(/*>*/" + parameter + ") {}");
    assertThat(compiled.compilation().errors().get(0).getMessage(null))
        .startsWith("[signet:IdentityParameterBound] ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"@ModelAttribute", "@InitBinder", "@ExceptionHandler(Exception.class)"})
  void anIdentityIsRefusedWhereNoRequestIsMapped(String annotation) {
    String method = annotation + " void m(Optional<OpenId> /*>*/id) {}";
    Controllers.members(method).hasOnlyError(DiagnosticId.CONTROLLER_PARAMETER);
    Controllers.files("@ControllerAdvice class C { " + method + " }")
        .hasOnlyError(DiagnosticId.CONTROLLER_PARAMETER);
    Controllers.members(method.replace("Optional<OpenId> /*>*/id", "/*>*/@CurrentUser Locale me"))
        .hasOnlyError(DiagnosticId.USER_ANNOTATION_STRAY);
  }

  @Test
  void aMappedMethodWhoseResultIsAModelAttributeMayTakeAnIdentity() {
    Controllers.files(
            "@Controller class C { @ModelAttribute(\"x\") @GetMapping(\"/m\") String m(OpenId id) { return \"\"; } }")
        .isClean();
  }

  @Test
  void aRequirementOnAMethodThatNoRequestReachesIsStray() {
    Controllers.members("@GetMapping(\"/m\") void m() {} /*>*/@RequireUnionId void helper() {}")
        .hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_MAPPING)
        .saying("@GetMapping");
    Controllers.files("/*>*/@RequireUnionId @RestController class C { void helper() {} }")
        .hasOnlyError(DiagnosticId.ANNOTATION_WITHOUT_MAPPING);
  }

  @Test
  void aRuleThatAsksForThePayloadIsRefused() {
    Controllers.files(
            "@RestController class C { @PostMapping(\"/m\") /*>*/@Own void m() {} }",
            "@RequirePolicy(P.class) @interface Own {}",
            "class P { boolean permits(@FromPayload(\"id\") long id, OpenId caller) { return true; } }")
        .hasOnlyError(DiagnosticId.POLICY_PAYLOAD)
        .saying("Spring reads the payload");
  }

  @Test
  void whatAnInterfaceRequiresIsRepeated() {
    Controllers.files(
            "@RestController class C implements Api { public void /*>*/m() {} }",
            "interface Api { @RequireUnionId @GetMapping(\"/m\") void m(); }")
        .hasOnlyError(DiagnosticId.INHERITED_ANNOTATION_NOT_REPEATED);
    Controllers.files(
            "@RestController /*>*/class C implements Api { public void m() {} }",
            "@RequireUnionId interface Api { @GetMapping(\"/m\") void m(); }")
        .hasOnlyError(DiagnosticId.INHERITED_ANNOTATION_NOT_REPEATED);
    Controllers.files(
            "@RestController class C implements Api { public void m(Locale /*>*/me) {} }",
            "interface Api { @GetMapping(\"/m\") void m(@CurrentUser Locale me); }")
        .hasOnlyError(DiagnosticId.INHERITED_ANNOTATION_NOT_REPEATED);
  }

  @Test
  void aSuperclassThatOverridesARequirementIsSeenToo() {
    Controllers.files(
            "@RestController class C extends Base {}",
            "abstract class Base implements Api { public void /*>*/m() {} }",
            "interface Api { @RequireUnionId @GetMapping(\"/m\") void m(); }")
        .hasOnlyError(DiagnosticId.INHERITED_ANNOTATION_NOT_REPEATED);
  }

  @Test
  void aHiddenPrivateMethodCannotBeToldApart() {
    Controllers.files(
            "@RestController class C extends Base { @GetMapping(\"/a\") void /*>*/m() {} }",
            "abstract class Base { @RequireUnionId @GetMapping(\"/b\") private void m() {} }")
        .hasOnlyError(DiagnosticId.CONTROLLER_METHOD_TWICE);
  }

  @Test
  void allMistakesOfAControllerAreReportedAtOnce() {
    Controllers.members(
            "@GetMapping(\"/a\") void a(UnionId id) {}"
                + " @PostMapping(\"/b\") void b(OpenId id, @RequestBody Order order) {}"
                + " record Order(String openid) {}")
        .hasErrors(DiagnosticId.UNION_ID_NOT_REQUIRED, DiagnosticId.IDENTITY_NAME_IN_PAYLOAD);
  }

  @Test
  void aBaseClassWithoutAControllerIsAContract() {
    Controllers.files(
            "@RequireUnionId class Base { @RequireSource(CallSource.WX_CLIENT) @GetMapping(\"/m\") void m(UnionId id) {} }")
        .isClean();
  }

  @Test
  void anAbstractControllerIsCheckedWhereItIsExtended() {
    String base =
        "@RestController abstract class Base { @GetMapping(\"/m\") void m(UnionId /*>*/id) {} }";
    Controllers.files(base.replace("/*>*/", "")).isClean();
    Controllers.files(base, "class C extends Base {}")
        .hasOnlyError(DiagnosticId.UNION_ID_NOT_REQUIRED);
    Controllers.files(base.replace("/*>*/", ""), "@RequireUnionId class C extends Base {}")
        .isClean();
  }
}
