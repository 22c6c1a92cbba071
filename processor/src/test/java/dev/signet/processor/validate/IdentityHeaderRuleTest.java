package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no identity is read from a header, whoever sent it. */
class IdentityHeaderRuleTest {

  @ParameterizedTest
  @CsvSource({
    "X-WX-OPENID,OpenId",
    "x-wx-openid,OpenId",
    "X_WX_OPENID,OpenId",
    "x-WX_OpenID,OpenId",
    "X-WX-UNIONID,UnionId",
    "X-WX-APPID,AppId",
    "X-WX-SOURCE,WxContext",
    "X-WX-ENV,WxContext",
    "X-WX-FROM-OPENID,SharedCaller",
    "X-WX-FROM-APPID,SharedCaller",
    "X-WX-FROM-UNIONID,SharedCaller",
    "X-Cloudbase-Context,WxContext",
    "${caller.header:X-WX-OPENID},OpenId",
    "#{'X-WX-OPENID'},OpenId",
    "X-WX-OPEN\u0131D,OpenId",
  })
  void aHeaderWithAnIdentityIsRefusedInAnyClass(String header, String type) {
    Controllers.files(
            "class C { void m(@RequestHeader(/*>*/\"%s\") String caller) {} }".formatted(header))
        .hasOnlyError(DiagnosticId.IDENTITY_HEADER_READ)
        .saying("Take a parameter of type " + type + " instead");
  }

  @Test
  void theNameMayBeAConstantOrThatOfTheParameter() {
    Controllers.members(
            "static final String NAME = \"X-WX-\";"
                + " @GetMapping(\"/m\") void m(@RequestHeader(name = NAME /*>*/+ \"OPENID\") String who) {}")
        .hasOnlyError(DiagnosticId.IDENTITY_HEADER_READ);
    Controllers.members(
            "@GetMapping(\"/m\") void m(/*>*/@RequestHeader(required = false) String x_wx_openid) {}")
        .hasOnlyError(DiagnosticId.IDENTITY_HEADER_READ);
    Controllers.members(
            "@GetMapping(\"/m\") void m(@RequestHeader(value = \"\", name = /*>*/\"X-WX-OPENID\") String who) {}")
        .hasOnlyError(DiagnosticId.IDENTITY_HEADER_READ);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@GetMapping(path = \"/m\", headers = /*>*/\"X-WX-OPENID\")",
        "@GetMapping(path = \"/m\", headers = {\"X-Other\", /*>*/\"!x-wx-openid\"})",
        "@RequestMapping(path = \"/m\", headers = /*>*/\"X-WX-SOURCE=wx_client\")",
        "@RequestMapping(path = \"/m\", headers = /*>*/\"X-WX-SOURCE!=wx_client\")",
      })
  void aMappingDoesNotDependOnSuchAHeader(String mapping) {
    Controllers.members(mapping + " void m() {}").hasOnlyError(DiagnosticId.IDENTITY_HEADER_READ);
  }

  @Test
  void aMappingOfAClassOrAnOwnAnnotationDoesNotEither() {
    Controllers.files(
            "@RequestMapping(headers = /*>*/\"X-WX-OPENID\") @RestController class C { @GetMapping(\"/m\") void m() {} }")
        .hasOnlyError(DiagnosticId.IDENTITY_HEADER_READ);
    Controllers.files("@RequestMapping(headers = /*>*/\"X-WX-OPENID\") @interface Mine {}")
        .hasOnlyError(DiagnosticId.IDENTITY_HEADER_READ);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RequestHeader(\"X-WX-SERVICE\") String service",
        "@RequestHeader(\"X-Request-Id\") String id",
        "@RequestHeader(\"${header.name}\") String value",
        "@RequestHeader Map<String, String> all",
        "@RequestParam(\"X-WX-OPENID\") String who",
      })
  void otherHeadersMayBeRead(String parameter) {
    Controllers.members("@GetMapping(\"/m\") void m(" + parameter + ") {}").isClean();
  }
}
