package dev.signet.processor.validate;

import dev.signet.processor.diagnostic.DiagnosticId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that no identity is among the values that Spring takes from requests. */
class ControllerPayloadRuleTest {

  private static final String METHOD = "@PostMapping(\"/m/{x}\") void m(OpenId caller, %s) {}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RequestParam String /*>*/openid",
        "@RequestParam(\"openid\") String /*>*/who",
        "@PathVariable(name = \"x_openid\") String /*>*/openId",
        "@PathVariable(name = \"open_id\") String /*>*/x",
        "@CookieValue(\"wx-openid\") String /*>*/cookie",
        "@RequestHeader(\"Union-Id\") String /*>*/header",
        "String /*>*/unionId",
        "@ModelAttribute Order /*>*/order",
        "Order /*>*/order",
        "@RequestBody List<Order> /*>*/orders",
        "@RequestBody Bean /*>*/bean",
      })
  void aValueThatIsNamedLikeAnIdentityIsRefused(String parameter) {
    Controllers.members(
            METHOD.formatted(parameter)
                + " record Order(long id, String openid) {}"
                + " static class Bean { private String unionId;"
                + " public void setUnionId(String id) {} }")
        .hasOnlyError(DiagnosticId.IDENTITY_NAME_IN_PAYLOAD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RequestParam List<OpenId> /*>*/ids",
        "@RequestBody Order /*>*/order",
        "Order /*>*/order",
      })
  void aValueWithAnIdentityInsideIsRefused(String parameter) {
    Controllers.members(METHOD.formatted(parameter) + " record Order(long id, OpenId owner) {}")
        .hasOnlyError(DiagnosticId.IDENTITY_TYPE_IN_PAYLOAD);
  }

  @Test
  void theClientMayChooseWhatIsSaidToBeItsChoice() {
    Controllers.members(
            METHOD.formatted(
                    "@ClientSupplied(\"an administrator looks a user up\") @RequestParam String openid, @RequestBody Order order")
                + " record Order(@ClientSupplied(\"the friend\") String openid) {}")
        .isClean();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "jakarta-like | java.io.InputStream body",
        "model | org.springframework.ui.Model model",
        "errors | org.springframework.validation.BindingResult errors",
        "web | org.springframework.web.context.request.WebRequest openid",
        "attribute | @RequestAttribute(\"openid\") String openid",
        "file | @RequestPart(\"file\") org.springframework.web.multipart.MultipartFile file",
        "map | @RequestParam Map<String, String> all",
        "tree | @RequestBody com.fasterxml.jackson.databind.JsonNode tree",
        "bytes | @RequestBody byte[] bytes",
        "entity | org.springframework.http.HttpEntity<String> entity",
        "userinfo | @RequestParam String userInfo",
        "wild | @RequestBody List<? extends Comparable<?>> values",
      })
  void nothingElseOfWhatSpringTakesIsJudged(String name, String parameter) {
    Controllers.members(METHOD.formatted(parameter)).isClean();
  }

  @Test
  void aMethodThatConcernsNobodyIsLeftAlone() {
    Controllers.members("@GetMapping(\"/m\") void m(@RequestParam String openid) {}").isClean();
  }
}
