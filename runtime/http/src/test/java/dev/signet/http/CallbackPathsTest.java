package dev.signet.http;

import static dev.signet.http.TestHost.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.error.FunctionException;
import dev.signet.function.FunctionDescriptor;
import dev.signet.host.ConfigurationException;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import dev.signet.ingress.CloudbaseGatewayIngress;
import dev.signet.ingress.HttpIngress;
import dev.signet.ingress.IngressSettings;
import dev.signet.push.PushType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SECURITY.md row 35 over HTTP: pushes to their one path and payment callbacks to their own. */
class CallbackPathsTest {

  private static final String PUSHED = "X-WX-SOURCE: wx_unknown\r\n";
  private static final String PAID = "X-WX-SOURCE: wx_paycallback\r\n";
  private static final String TEXT =
      "{\"FromUserName\":\"oUser_A\",\"ToUserName\":\"gh_1\",\"CreateTime\":1,"
          + "\"MsgType\":\"text\",\"Content\":\"hello\",\"MsgId\":\"1\"}";
  private static final String TEXT_XML =
      "<xml><FromUserName><![CDATA[oUser_A]]></FromUserName><ToUserName>gh_1</ToUserName>"
          + "<CreateTime>1</CreateTime><MsgType>text</MsgType><Content>hello</Content></xml>";
  private static final String NOTICE = "{\"outTradeNo\":\"o-1\",\"totalFee\":1}";

  private TestHost host;

  @AfterEach
  void stop() {
    if (host != null) {
      host.close();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {TEXT, TEXT_XML})
  void aPushReachesItsFunctionByItsKindAndIsAnsweredInPlainText(String body) {
    start(TestHost.OPTIONS);

    RawHttp.Response answer = host.exchange(post("/_push", PUSHED, body));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("success");
    assertThat(answer.header("Content-Type")).isEqualTo("text/plain; charset=utf-8");
    assertThat(host.userCodeRuns).hasValue(1);
    assertThat(host.outcomes()).containsExactly("OK");
  }

  @Test
  void aPushNeedsNoContentType() {
    start(TestHost.OPTIONS);

    assertThat(
            host.exchange(
                    post("/_push", PUSHED, TEXT)
                        .replace("application/json", "text/xml; charset=GBK"))
                .body())
        .isEqualTo("success");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"action\":\"CheckContainerPath\"}",
        "<xml>\n  <action>CheckContainerPath</action>\n</xml>"
      })
  void theCheckOfThePathIsAnsweredWithoutUserCode(String body) {
    start(TestHost.OPTIONS);

    RawHttp.Response answer = host.exchange(post("/_push", PUSHED, body));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("success");
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @Test
  void aKindThatNoFunctionTakesIsNotRepeatedButRecorded() {
    start(TestHost.OPTIONS);

    assertThat(host.exchange(post("/_push", PUSHED, TEXT.replace("text", "image"))).body())
        .isEqualTo("success");
    assertThat(host.userCodeRuns).hasValue(0);
    assertThat(host.outcomes()).containsExactly("NOT_FOUND");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{", "<xml>", "<!DOCTYPE xml><xml></xml>", "{\"a\":1,\"a\":2}"})
  void aBodyThatIsNoMessageIsInvalid(String body) {
    start(TestHost.OPTIONS);

    assertThat(host.exchange(post("/_push", PUSHED, body)).status()).isEqualTo(400);
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @Test
  void aFailureIsNeverAnsweredWithStatus200SoThatWeChatRepeatsTheCall() {
    start(TestHost.OPTIONS.withErrorsAnswer200(true));

    assertThat(host.exchange(post("/_push", PUSHED, TEXT.replace("hello", "break"))).status())
        .isEqualTo(409);
    RawHttp.Response paid = host.exchange(post("/onPaid", PAID, NOTICE.replace("o-1", "break")));
    assertThat(paid.status()).isEqualTo(409);
    assertThat(paid.body()).startsWith("{\"errcode\":1,");
  }

  @Test
  void aRefusalBeforeTheFunctionIsFoundOrStartedIsInTheSameForm() {
    start(TestHost.OPTIONS.withErrorsAnswer200(true).withMaxBodyBytes(20));

    assertThat(host.exchange(post("/_push", PUSHED, TEXT)).status()).isEqualTo(413);
    assertRefusedPayment(host.exchange(post("/onPaid", PAID, NOTICE)), 413);
    assertRefusedPayment(host.exchange("GET /onPaid HTTP/1.1\r\nHost: h\r\n\r\n"), 405);
    assertThat(host.exchange(post("/ping", "", NOTICE)).status()).isEqualTo(200);
  }

  @Test
  void aHostThatIsBusyHasWeChatRepeatTheCall() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    TestFunction slow =
        TestFunction.anonymous(
            "slow",
            (caller, payload) -> {
              begun.countDown();
              end.await();
              return "done";
            });
    TestFunction[] functions = functions();
    functions[2] = slow;
    host = TestHost.start(TestHost.OPTIONS.withErrorsAnswer200(true).withWorkers(1), functions);
    try (RawHttp busy = host.connect();
        RawHttp first = host.connect();
        RawHttp second = host.connect()) {
      busy.send(post("/slow", "", "{}"));
      begun.await();
      first.send(post("/onPaid", PAID, NOTICE));
      assertRefusedPayment(first.read(), 429);
      second.send(post("/_push", PUSHED, TEXT));
      assertThat(second.read().status()).isEqualTo(429);
    } finally {
      end.countDown();
    }
  }

  private static void assertRefusedPayment(RawHttp.Response answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).startsWith("{\"errcode\":1,");
  }

  @Test
  void aPaymentCallbackReachesItsFunctionAndIsAnsweredInItsForm() {
    start(TestHost.OPTIONS);

    RawHttp.Response answer = host.exchange(post("/onPaid", PAID, NOTICE));

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"errcode\":0,\"errmsg\":\"OK\"}");
    assertThat(answer.header("Content-Type")).isEqualTo("application/json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "X-WX-SOURCE: wx_client\r\n",
        "X-WX-SOURCE: wx_devtools\r\n",
        "X-WX-SOURCE: wx_crawler\r\n",
        "X-WX-SOURCE: scf\r\n",
        "X-WX-SOURCE: wx_client,wx_unknown\r\n",
        "X-WX-SOURCE: wx_client,wx_paycallback\r\n",
        "X-WX-SOURCE: web_client\r\n",
        "X-WX-OPENID: oUser_A\r\nX-WX-APPID: wx0000000000000001\r\nX-WX-SOURCE: wx_client\r\n"
      })
  void bothAreClosedToEverybodyElseWhateverTheBody(String headers) {
    start(TestHost.OPTIONS);
    for (String path : new String[] {"/_push", "/onPaid"}) {
      for (String body :
          new String[] {TEXT, TEXT_XML, NOTICE, "{\"action\":\"CheckContainerPath\"}", "", "{"}) {
        RawHttp.Response answer = host.exchange(post(path, headers, body));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("SOURCE_NOT_ALLOWED");
      }
    }
    assertThat(host.exchange("GET /_push HTTP/1.1\r\nHost: h\r\n" + headers + "\r\n").status())
        .isEqualTo(403);
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @Test
  void theSourceOfARefusedPushIsInItsLineSoThatAGenuineOneCanBeSeen() {
    start(TestHost.OPTIONS);

    host.exchange(post("/_push", "X-WX-SOURCE: wx_crawler\r\n", TEXT));

    assertThat(host.log()).contains("wx_crawler").contains("SOURCE_NOT_ALLOWED");
  }

  @Test
  void oneIsClosedToTheSourceOfTheOther() {
    start(TestHost.OPTIONS);

    assertThat(host.exchange(post("/_push", PAID, TEXT)).status()).isEqualTo(403);
    assertThat(host.exchange(post("/onPaid", PUSHED, NOTICE)).status()).isEqualTo(403);
  }

  @Test
  void anIdentityThatCannotBeTrustedIsRejectedHereToo() {
    start(TestHost.OPTIONS);

    assertThat(host.exchange(post("/_push", PUSHED + PUSHED, TEXT)).status()).isEqualTo(401);
    assertThat(host.exchange(post("/_push", PUSHED + "X-WX-OPENID: o u\r\n", TEXT)).status())
        .isEqualTo(401);
  }

  @Test
  void theGatewaysContextVouchesForNeither() {
    start(new CloudbaseGatewayIngress(IngressSettings.none()), TestHost.OPTIONS);
    for (String source : new String[] {"wx_unknown", "wx_paycallback", "wx_client"}) {
      String context =
          "{\"source\":\"%s\",\"wechatContext\":{\"source\":\"%s\"}}".formatted(source, source);
      String header =
          "X-Cloudbase-Context: "
              + Base64.getEncoder().encodeToString(context.getBytes(StandardCharsets.UTF_8))
              + "\r\n"
              + PAID;
      assertThat(host.exchange(post("/_push", header, TEXT)).status()).isEqualTo(403);
      assertThat(host.exchange(post("/onPaid", header, NOTICE)).status()).isEqualTo(403);
    }
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @Test
  void aFunctionForPushesHasNoPathOfItsOwn() {
    start(TestHost.OPTIONS);

    assertThat(host.exchange(post("/onText", PUSHED, TEXT)).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/_push/",
        "//_push",
        "/_push//",
        "/./_push",
        "/_push/.",
        "/x/../_push",
        "/%5Fpush",
        "/%5fpush",
        "/_pus%68",
        "/%2F_push",
        "/_push%2F",
        "/_push%00",
        "/_push;x",
        "/_PUSH",
        "/_Push",
        "_push",
        "/-push"
      })
  void anotherSpellingOfThePathReachesNothing(String target) {
    start(TestHost.OPTIONS);

    assertThat(host.exchange(post(target, PUSHED, TEXT)).status()).isEqualTo(404);
    assertThat(host.userCodeRuns).hasValue(0);
  }

  @Test
  void thePathIsUnknownToAHostWithoutPushes() {
    host = TestHost.start(TestFunction.anonymous("ping", (caller, payload) -> "pong"));

    assertThat(host.exchange(post("/_push", PUSHED, TEXT)).status()).isEqualTo(404);
  }

  @Test
  void twoFunctionsForOneKindDoNotStart() {
    assertThatThrownBy(() -> TestHost.start(push("onText"), push("onText2")))
        .isInstanceOf(ConfigurationException.class)
        .hasMessageContaining("text");
  }

  private void start(HttpHostOptions options) {
    host = TestHost.start(options, functions());
  }

  private void start(HttpIngress ingress, HttpHostOptions options) {
    host = TestHost.start(ingress, options, functions());
  }

  private static TestFunction[] functions() {
    Requirement pay = Requirement.ANONYMOUS.withSources(false, CallSource.WX_PAYCALLBACK);
    return new TestFunction[] {
      push("onText"),
      new TestFunction(
          FunctionDescriptor.payment("onPaid", pay),
          (caller, payload) -> {
            breakIf(payload.get("outTradeNo"));
            return null;
          }),
      TestFunction.anonymous("ping", (caller, payload) -> "pong")
    };
  }

  private static TestFunction push(String name) {
    return new TestFunction(
        FunctionDescriptor.push(
            name,
            Requirement.ANONYMOUS.withSources(false, CallSource.WX_HTTP, CallSource.WX_UNKNOWN),
            PushType.of("text", "")),
        (caller, payload) -> {
          breakIf(payload.get("Content"));
          return null;
        });
  }

  private static void breakIf(Object value) {
    if ("break".equals(value)) {
      throw new FunctionException("BROKEN", "broken");
    }
  }
}
