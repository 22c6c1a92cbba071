package dev.signet.ingress;

import static dev.signet.ingress.ContextHeader.CONTEXT;
import static dev.signet.ingress.ContextHeader.gzipped;
import static dev.signet.ingress.ContextHeader.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.ErrorCode;
import dev.signet.error.Refusal;
import dev.signet.identity.WxContext;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CloudbaseGatewayIngressTest {

  private static final String NAME = "X-Cloudbase-Context";
  private static final HttpIngress INGRESS = new CloudbaseGatewayIngress(IngressSettings.none());

  @Test
  void readsTheHeaderThatTheVendorsOwnCodeWrote() throws IOException {
    try (InputStream fixture = getClass().getResourceAsStream("/fixtures/cloudbase-context.txt")) {
      String header = new String(fixture.readAllBytes(), StandardCharsets.US_ASCII).trim();

      WxContext caller = verify(NAME, header).caller().orElseThrow();

      assertThat(caller.openId().value()).isEqualTo("o1");
      assertThat(caller.appId().value()).isEqualTo("wx1");
      assertThat(caller.unionId().orElseThrow().value()).isEqualTo("u1");
      assertThat(caller.env()).contains("env-1");
      assertThat(caller.source().orElseThrow()).hasToString("wx_client");
    }
  }

  @Test
  void readsPlainBase64AsSomeRoutesSendIt() {
    assertThat(verify(NAME, plain(CONTEXT)).caller().orElseThrow().openId().value())
        .isEqualTo("oUser");
    assertThat(verify("x-cloudbase-context", gzipped(CONTEXT)).caller()).isPresent();
    assertThat(INGRESS.name()).isEqualTo("cloudbase-gateway-only");
  }

  @Test
  void readsASharedCaller() {
    WxContext caller =
        verify(NAME, gzipped(CONTEXT.replace("openId", "fromOpenId").replace("appId", "fromAppId")))
            .caller()
            .orElseThrow();

    assertThat(caller.findOpenId()).isEmpty();
    assertThat(caller.sharedCaller().orElseThrow().fromOpenId().value()).isEqualTo("oUser");
  }

  @Test
  void nobodyCallsWithoutAWechatContext() {
    assertNobody();
    assertNobody(NAME, "");
    assertNobody("X-WX-OPENID", "oUser", "X-WX-APPID", "wx1", "X-WX-SOURCE", "wx_client");
    assertNobody(NAME, plain("{}"));
    assertNobody(NAME, gzipped("{\"envId\":\"env-1\",\"source\":\"wx_http\"}"));
    assertNobody(NAME, gzipped("{\"wechatContext\":null}"));
    assertNobody(NAME, gzipped("{\"wechatContext\":{}}"));
    assertNobody(NAME, gzipped("{\"wechatContext\":{\"openId\":null,\"appId\":\"wx1\"}}"));
    assertNobody(NAME, gzipped("{\"wechatContext\":{\"openId\":\"\",\"source\":\"wx_client\"}}"));
  }

  @Test
  void refusesTwoHeadersAndImitations() {
    String fine = gzipped(CONTEXT);

    assertRejected(NAME, fine, NAME, fine);
    assertRejected(NAME, fine, "x-cloudbase-context", "");
    assertRejected(NAME, fine, "X_Cloudbase_Context", fine);
    assertRejected("X-Cloudbase_Context", fine);
    assertRejected("X-Cloudba\u017fe-Context", fine);
    assertRejected(NAME, fine + "," + fine);
    assertRejected(NAME, fine, "Connection", "close, x-cloudbase-context");
  }

  @Test
  void refusesAContextForAnotherEnvironmentAppOrHost() {
    assertThat(configured(IngressSettings.none().withEnvId("env-1")).caller()).isPresent();
    assertThat(configured(IngressSettings.none().withEnvId("env-2")).refusal()).isPresent();
    assertThat(configured(IngressSettings.none().withAppIds(Set.of("wx1"))).caller()).isPresent();
    assertThat(configured(IngressSettings.none().withAppIds(Set.of("wx2"))).refusal()).isPresent();
    assertThat(configured(IngressSettings.none().withHosts(Set.of("a.example"))).caller())
        .isPresent();
    assertThat(configured(IngressSettings.none().withHosts(Set.of("b.example"))).refusal())
        .isPresent();
    assertThat(
            new CloudbaseGatewayIngress(IngressSettings.none().withEnvId("env-1"))
                .verify(RequestHeaders.of(NAME, plain(CONTEXT.replace("envId", "env"))))
                .refusal())
        .isPresent();
  }

  @Test
  void theSourceMustBeSentInBothPlacesKnownAndTheSame() {
    String outer = "\"source\":\"wx_client\",\"wechat";
    String inner = "\"source\":\"wx_client\",\"app";

    assertRejected(NAME, gzipped(CONTEXT.replace(outer, "\"source\":\"wx_http\",\"wechat")));
    assertRejected(NAME, gzipped(CONTEXT.replace(inner, "\"source\":\"wx_devtools\",\"app")));
    assertRejected(NAME, gzipped(CONTEXT.replace(inner, "\"source\":\"\",\"app")));
    assertRejected(NAME, gzipped(CONTEXT.replace("\"wx_client\"", "\"elsewhere\"")));
    assertRejected(NAME, gzipped(CONTEXT.replace("\"source\":\"wx_client\",", "")));
    assertRejected(NAME, gzipped(CONTEXT.replace(outer, "\"wechat")));
    assertRejected(NAME, gzipped(CONTEXT.replace(inner, "\"app")));
    assertRejected(NAME, gzipped(CONTEXT.replace(outer, "\"source\":null,\"wechat")));
    assertRejected(NAME, gzipped(CONTEXT.replace(outer, "\"source\":\"\",\"wechat")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "accessToken",
        "serviceAccessToken",
        "tmpSecret",
        "userId",
        "sessionToken",
        "openid"
      })
  void carriesNoSecretOutOfTheContext(String secret) {
    String json =
        CONTEXT
            .replace("\"uin\"", "\"" + secret + "\":{\"token\":\"S3CRET\"},\"uin\"")
            .replace("\"callId\"", "\"" + secret + "\":\"S3CRET\",\"callId\"");

    IngressDecision accepted = verify(NAME, gzipped(json));
    IngressDecision refused = verify(NAME, gzipped(json.replace("\"wx1\"", "\"wx 1\"")));

    assertThat(accepted.caller().orElseThrow().toString()).doesNotContain("S3CRET", "oUser");
    assertThat(accepted.toString()).doesNotContain("S3CRET");
    assertThat(refused.refusal().orElseThrow().toString()).doesNotContain("S3CRET", "oUser");
  }

  static void assertRejected(String... headers) {
    IngressDecision decision = verify(headers);
    assertThat(decision.caller()).isEmpty();
    Refusal refusal = decision.refusal().orElseThrow();
    assertThat(refusal.code()).isEqualTo(ErrorCode.IDENTITY_REJECTED);
    assertThat(refusal.reason()).doesNotContain("oUser", "S3CRET", "{", "H4sI");
  }

  private static void assertNobody(String... headers) {
    assertThat(verify(headers).refusal()).isEmpty();
    assertThat(verify(headers).caller()).isEmpty();
  }

  private static IngressDecision configured(IngressSettings settings) {
    return new CloudbaseGatewayIngress(settings)
        .verify(RequestHeaders.of(NAME, gzipped(CONTEXT), "Host", "a.example"));
  }

  static IngressDecision verify(String... headers) {
    return INGRESS.verify(RequestHeaders.of(headers));
  }
}
