package dev.signet.http;

import static dev.signet.http.TestHost.post;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import dev.signet.ingress.CloudbaseGatewayIngress;
import dev.signet.ingress.IngressSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Set;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** SECURITY.md row 28, and rows 2 to 4 for its header, against ingress cloudbase-gateway-only. */
class CloudbaseGatewayTest {

  private static final String GOOD = context("wx_client", wechat("\"oUser_A\""));

  private TestHost host;

  @BeforeEach
  void start() {
    IngressSettings settings =
        IngressSettings.none().withAppIds(Set.of("wx0000000000000001")).withEnvId("env-1");
    host =
        TestHost.start(
            new CloudbaseGatewayIngress(settings),
            TestHost.OPTIONS,
            TestFunction.of("whoami", (caller, payload) -> caller.openId().value()),
            TestFunction.anonymous("ping", (caller, payload) -> "pong"));
  }

  @AfterEach
  void stop() {
    host.close();
  }

  private static String context(String source, String wechat) {
    return "{\"envId\":\"env-1\",\"source\":\""
        + source
        + "\",\"accessToken\":\"t0ken\",\"wechatContext\":"
        + wechat
        + "}";
  }

  private static String wechat(String openId) {
    return "{\"source\":\"wx_client\",\"appId\":\"wx0000000000000001\",\"openId\":" + openId + "}";
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static String header(byte[] bytes) {
    return "X-Cloudbase-Context: " + Base64.getEncoder().encodeToString(bytes) + "\r\n";
  }

  private static String header(String json) {
    return header(json.getBytes(UTF_8));
  }

  private static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  @Test
  void acceptsTheGatewaysContextPlainOrCompressed() throws IOException {
    assertThat(whoami(header(GOOD)).body()).isEqualTo("\"oUser_A\"");
    assertThat(whoami(header(gzip(GOOD.getBytes(UTF_8)))).body()).isEqualTo("\"oUser_A\"");
  }

  @Test
  void noContextIsNobodyAndTheHeadersOfAnotherIngressAreIgnored() {
    assertRefused(whoami(""), "UNAUTHENTICATED");
    assertRefused(whoami("X-Cloudbase-Context:\r\n"), "UNAUTHENTICATED");
    assertRefused(whoami(TestHost.CALLER), "UNAUTHENTICATED");
    assertRefused(whoami(header("{\"envId\":\"env-1\"}")), "UNAUTHENTICATED");
    assertRefused(whoami(header("{\"wechatContext\":null}")), "UNAUTHENTICATED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "\"text\"",
        "1",
        "",
        " ",
        "{",
        "{}{}",
        "{} x",
        "{\"wechatContext\":[]}",
        "{\"wechatContext\":\"oUser_A\"}",
        "{\"wechatContext\":1}",
        "{\"envId\":1,\"wechatContext\":{}}",
        "{\"source\":[\"wx_client\"],\"wechatContext\":{}}",
        "{\"wechatContext\":{},\"wechatContext\":{}}",
        "{\"envId\":\"env-1\",\"envId\":\"env-1\",\"wechatContext\":{}}",
        "{\"wechatContext\":{\"openId\":\"a\",\"openI\\u0064\":\"b\"}}",
        "{\"wechatContext\":{\"openId\":{\"toString\":\"oUser_A\"}}}",
      })
  void whatIsNoContextIsRejected(String json) throws IOException {
    if (!json.isEmpty()) {
      assertRejected(header(json));
    }
    assertRejected(header(gzip(json.getBytes(UTF_8))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1",
        "true",
        "[\"oUser_A\"]",
        "{\"x\":\"oUser_A\"}",
        "\"o User\"",
        "\"oUser_A,oUser_B\"",
        "\"oUser_A\\u0000\"",
        "\"oUser_A\\n\"",
        "\"\\u00fc\"",
      })
  void anOpenidOfAnotherTypeOrFormIsRejected(String openId) {
    assertRejected(header(context("wx_client", wechat(openId))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\""})
  void anOpenidThatIsNotThereIsNobody(String openId) {
    assertRefused(whoami(header(context("wx_client", wechat(openId)))), "UNAUTHENTICATED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"envId\":\"env-2\"",
        "{\"x\":\"env-1\"",
        "{\"envId\":null",
        "{\"envId\":\"env-1\",\"source\":\"wx_devtools\"",
        "{\"envId\":\"env-1\",\"source\":\"elsewhere\"",
        "{\"envId\":\"env-1\"",
        "{\"envId\":\"env-1\",\"source\":null",
      })
  void environmentAndSourceAreAsConfiguredInBothPlaces(String start) {
    assertRejected(header(start + ",\"wechatContext\":" + wechat("\"oUser_A\"") + "}"));
  }

  @ParameterizedTest
  @CsvSource({
    "wx_client, wx0000000000000002, IDENTITY_REJECTED",
    "wx_http, wx0000000000000001, SOURCE_NOT_ALLOWED",
    "scf, wx0000000000000001, SOURCE_NOT_ALLOWED",
    "elsewhere, wx0000000000000001, IDENTITY_REJECTED",
  })
  void theAppAndTheSourceAreAllowed(String source, String appId, String code) {
    String wechat =
        "{\"source\":\"" + source + "\",\"appId\":\"" + appId + "\",\"openId\":\"oUser_A\"}";

    assertRefused(whoami(header(context(source, wechat))), code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "X-Cloudbase-Context: e30=\r\n",
        "x-cloudbase-context:\r\n",
        "X_Cloudbase_Context: e30=\r\n",
        "Connection: x-cloudbase-context\r\n",
      })
  void oneMoreHeaderSpoilsAGoodContext(String more) {
    assertRejected(header(GOOD) + more);
    assertRejected(more + header(GOOD));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"%7B%7D", "e30", "e3 0=", "e30=,e30=", "e30==", "{}", "e3_-", "====", "\u00e9"})
  void whatIsNoBase64IsRejectedOrNobody(String value) {
    RawHttp.Response answer = whoami("X-Cloudbase-Context: " + value + "\r\n");

    assertThat(answer.code()).isIn("IDENTITY_REJECTED", "UNAUTHENTICATED");
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @Test
  void exactlyOneGzipMemberIsRead() throws IOException {
    byte[] good = gzip(GOOD.getBytes(UTF_8));

    assertRejected(header(join(good, good)));
    assertRejected(header(join(good, new byte[] {0})));
    assertRejected(header(join(gzip(new byte[0]), good)));
    assertRejected(header(Arrays.copyOf(good, good.length - 1)));
    byte[] broken = good.clone();
    broken[broken.length - 6] ^= 1;
    assertRejected(header(broken));
  }

  @ParameterizedTest
  @CsvSource({"65535, true", "65536, true", "65537, false", "8000000, false"})
  void theInflatedSizeIsBounded(int bytes, boolean accepted) throws IOException {
    String padded = GOOD.substring(0, GOOD.length() - 1) + " ".repeat(bytes - GOOD.length()) + "}";
    RawHttp.Response answer = whoami(header(gzip(padded.getBytes(UTF_8))));

    assertThat(answer.code()).isEqualTo(accepted ? null : "IDENTITY_REJECTED");
  }

  @Test
  void nothingOfTheContextIsLogged() {
    whoami(header(GOOD));
    whoami(header(GOOD.replace("env-1", "env-9")));

    assertThat(host.log()).doesNotContain("t0ken", "oUser_A", "env-9");
  }

  private RawHttp.Response whoami(String headers) {
    return host.exchange(post("/whoami", headers));
  }

  private void assertRejected(String headers) {
    assertRefused(whoami(headers), "IDENTITY_REJECTED");
    assertRefused(host.exchange(post("/ping", headers)), "IDENTITY_REJECTED");
  }

  private void assertRefused(RawHttp.Response answer, String code) {
    assertThat(answer.code()).isEqualTo(code);
    assertThat(host.userCodeRuns).hasValue(0);
  }
}
