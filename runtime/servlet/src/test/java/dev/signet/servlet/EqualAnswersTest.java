package dev.signet.servlet;

import static dev.signet.servlet.Served.CALLER;
import static dev.signet.servlet.Served.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.FunctionException;
import dev.signet.error.UnavailableException;
import dev.signet.function.FunctionDescriptor;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import dev.signet.identity.CallSource;
import dev.signet.identity.Requirement;
import dev.signet.push.PushType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same requests get the same answers as from the HTTP host of signet-http. */
class EqualAnswersTest {

  private static final String ID = "X-Request-Id: r-1\r\n";
  private static final String PUSHED = "X-WX-SOURCE: wx_unknown\r\n" + ID;
  private static final String PAID = "X-WX-SOURCE: wx_paycallback\r\n" + ID;
  private static final String TEXT =
      "{\"FromUserName\":\"oUser_A\",\"ToUserName\":\"gh_1\",\"CreateTime\":1,"
          + "\"MsgType\":\"text\",\"Content\":\"hello\",\"MsgId\":\"1\"}";
  private static final String NOTICE = "{\"outTradeNo\":\"o-1\",\"totalFee\":1}";
  private static final List<String> HEADERS =
      List.of(
          "Content-Type",
          "Content-Length",
          "Cache-Control",
          "X-Content-Type-Options",
          "X-Request-Id",
          "Retry-After",
          "Allow");

  private static List<TestFunction> functions() {
    Requirement pushes = Requirement.ANONYMOUS.withSources(false, CallSource.WX_UNKNOWN);
    Requirement pays = Requirement.ANONYMOUS.withSources(false, CallSource.WX_PAYCALLBACK);
    TestFunction.UserCode callback =
        (caller, payload) -> {
          if (payload.toString().contains("break")) {
            throw new FunctionException("STOCK_EMPTY", "nothing is left", 409);
          }
          if (payload.toString().contains("away")) {
            throw new UnavailableException("try again", null);
          }
          return null;
        };
    return List.of(
        TestFunction.of("whoami", (caller, payload) -> caller.openId().value()),
        TestFunction.withPayload("echo", (caller, payload) -> payload),
        TestFunction.anonymous("nothing", (caller, payload) -> null),
        TestFunction.anonymous("text", (caller, payload) -> "\u5fae\u4fe1 \ud83d\ude00 <&>"),
        TestFunction.anonymous(
            "later", (caller, payload) -> CompletableFuture.completedFuture(Map.of("n", 1))),
        TestFunction.anonymous(
            "soon", (caller, payload) -> CompletableFuture.supplyAsync(() -> "soon")),
        TestFunction.anonymous(
            "fails",
            (caller, payload) -> {
              throw new FunctionException("STOCK_EMPTY", "nothing is left", 409);
            }),
        TestFunction.anonymous(
            "away",
            (caller, payload) -> {
              throw new UnavailableException("try again", new IllegalStateException("secret"));
            }),
        TestFunction.anonymous(
            "awayLater",
            (caller, payload) ->
                CompletableFuture.failedFuture(new UnavailableException("try again", null))),
        TestFunction.anonymous(
            "breaks",
            (caller, payload) -> {
              throw new IllegalStateException("secret");
            }),
        TestFunction.anonymous(
            "breaksLater",
            (caller, payload) ->
                CompletableFuture.failedFuture(new IllegalStateException("secret"))),
        new TestFunction(FunctionDescriptor.timer("nightly", "nightly"), (caller, payload) -> null),
        new TestFunction(
            FunctionDescriptor.push("onText", pushes, PushType.of("text", "")), callback),
        new TestFunction(FunctionDescriptor.payment("onPaid", pays), callback));
  }

  private static Stream<String> calls() {
    return Stream.of(
        post("/whoami", CALLER + ID),
        post("/whoami", CALLER + ID, "{}"),
        post("/whoami", ID),
        post("/whoami", CALLER + CALLER + ID),
        post("/whoami?x=1", CALLER + ID),
        post("/whoami", CALLER + "X-Cloudbase-Request-Id: c-1\r\n" + ID),
        post("/whoami", CALLER + "X-Cloudbase-Request-Id: c 1\r\n" + ID),
        post("/echo", ID, "{\"a\":[1,2.50,\"\u5fae\",null,{\"b\":true}]}"),
        post("/echo", ID, "{\"a\":1,\"a\":2}"),
        post("/echo", ID, "{\"userInfo\":{\"openId\":\"oUser_B\"},\"a\":1}"),
        post("/echo", ID, "[]"),
        post("/echo", ID, "{"),
        post("/echo", ID, ""),
        post("/echo", ID),
        post("/echo", ID + "Accept-Language: zh-CN\r\n", "{"),
        post("/echo", ID + "Accept-Language: zh-CN\r\n", "{\"a\":1,\"a\":2}"),
        post("/echo", ID, "{\"a\":" + "[".repeat(2000) + "}"),
        post("/nothing", ID),
        post("/text", ID),
        post("/later", ID),
        post("/soon", ID),
        post("/fails", ID),
        post("/away", ID),
        post("/awayLater", ID),
        post("/breaks", ID),
        post("/breaksLater", ID),
        post("/echo", ID, "{\"a\":\"" + "x".repeat(70_000) + "\"}"),
        "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Type: application/json\r\n"
            + ID
            + "Transfer-Encoding: chunked\r\n\r\n4\r\n{\"a\"\r\n3\r\n:1}\r\n0\r\n\r\n");
  }

  private static Stream<String> refusals() {
    return Stream.concat(
        Stream.of(
            post("/none", ID),
            post("/none", CALLER + ID, "{}"),
            post("/", ID),
            post("/nightly", ID),
            post("/onText", PUSHED, TEXT),
            "GET /none HTTP/1.1\r\nHost: h\r\n" + ID + "\r\n",
            "GET /whoami HTTP/1.1\r\nHost: h\r\n" + ID + "\r\n",
            "HEAD /whoami HTTP/1.1\r\nHost: h\r\n" + ID + "\r\n",
            "PUT /whoami HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n" + ID + "\r\n{}",
            "DELETE /whoami HTTP/1.1\r\nHost: h\r\n" + ID + "\r\n",
            "PATCH /whoami HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n" + ID + "\r\n",
            "OPTIONS /whoami HTTP/1.1\r\nHost: h\r\n" + ID + "\r\n",
            "post /whoami HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\n" + ID + "\r\n",
            post("/echo", ID + "Content-Encoding: gzip\r\n", "{}"),
            post("/echo", ID + "Content-Encoding: identity\r\n", "{}"),
            post("/echo", ID + "Content-Encoding:\r\n", "{}"),
            post("/echo", ID + "Content-Type: application/json\r\n", "{}"),
            post("/echo", ID, "{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}"),
            "POST /none HTTP/1.1\r\nHost: h\r\n" + ID + "Content-Length: 999999999\r\n\r\n"),
        Stream.of(
                "text/plain",
                "application/json; charset=utf-8",
                "application/json;charset=\"UTF-8\"",
                "application/json; charset=gbk",
                "application/json;",
                "application/json; charset=utf-8; charset=utf-8",
                "Application/JSON",
                "application/json, application/json",
                "application/x-www-form-urlencoded",
                "")
            .map(type -> post("/echo", ID, "{}").replace("application/json", type)));
  }

  private static Stream<String> callbacks() {
    return Stream.of(
        post("/_push", PUSHED, TEXT),
        post("/_push", PUSHED, TEXT).replace("application/json", "text/xml"),
        post("/_push", PUSHED, TEXT.replace("hello", "break")),
        post("/_push", PUSHED, TEXT.replace("hello", "away")),
        post("/_push", PUSHED, TEXT.replace("text", "image")),
        post("/_push", PUSHED, "{\"action\":\"CheckContainerPath\"}"),
        post("/_push", PUSHED, "{"),
        post("/_push", PUSHED, ""),
        post("/_push", CALLER + ID, TEXT),
        post("/_push", ID, TEXT),
        post("/_push", "X-WX-SOURCE: wx_unknown\r\n" + PUSHED, TEXT),
        post("/_push/", PUSHED, TEXT),
        "GET /_push HTTP/1.1\r\nHost: h\r\n" + PUSHED + "\r\n",
        "GET /_push HTTP/1.1\r\nHost: h\r\n" + ID + "\r\n",
        post("/onPaid", PAID, NOTICE),
        post("/onPaid", PAID, NOTICE).replace("application/json", "text/plain"),
        post("/onPaid", PAID, NOTICE.replace("o-1", "break")),
        post("/onPaid", PAID, NOTICE.replace("o-1", "away")),
        post("/onPaid", PAID, "{"),
        post("/onPaid", CALLER + ID, NOTICE),
        "GET /onPaid HTTP/1.1\r\nHost: h\r\n" + PAID + "\r\n",
        "POST /onPaid HTTP/1.1\r\nHost: h\r\n" + PAID + "Content-Length: 999999999\r\n\r\n");
  }

  private static Stream<String> healthChecks() {
    return Stream.of(
        "GET /_healthz HTTP/1.1\r\nHost: h\r\n" + ID + "\r\n",
        "GET /_healthz?x HTTP/1.1\r\nHost: h\r\n" + ID + "\r\n",
        "HEAD /_healthz HTTP/1.1\r\nHost: h\r\n" + ID + "\r\n",
        "GET /_healthz/ HTTP/1.1\r\nHost: h\r\n" + ID + "\r\n",
        post("/_healthz", ID));
  }

  @ParameterizedTest
  @EnumSource
  void asTheyAreSentByDefault(Server kind) {
    assertSame(kind, Map.of());
  }

  @ParameterizedTest
  @EnumSource
  void whereFailuresHaveStatus200(Server kind) {
    assertSame(kind, Map.of("SIGNET_ERROR_STATUS", "200"));
  }

  @ParameterizedTest
  @EnumSource
  void whereTheLanguageIsChineseAndBodiesAreSmall(Server kind) {
    assertSame(kind, Map.of("SIGNET_LANG", "zh_CN", "SIGNET_MAX_BODY_BYTES", "1024"));
  }

  private static void assertSame(Server kind, Map<String, String> environment) {
    Served.Setup setup = new Served.Setup(environment, Bounds.DEFAULT, Site.of(null));
    try (NettyTwin netty = new NettyTwin(environment, functions());
        Served served = Served.start(kind, setup, functions().toArray(new TestFunction[0]))) {
      Stream.of(calls(), refusals(), callbacks(), healthChecks())
          .flatMap(all -> all)
          .forEach(
              request ->
                  assertThat(seen(served.connect(), request))
                      .as(request.substring(0, Math.min(300, request.length())))
                      .isEqualTo(seen(netty.connect(), request)));
      assertThat(served.recording.outcomes()).isEqualTo(netty.recording.outcomes());
      assertThat(served.userCodeRuns).hasValue(netty.userCodeRuns.get());
    }
  }

  /** Returns status, headers that matter and body. */
  private static String seen(RawHttp connection, String request) {
    try (RawHttp http = connection) {
      http.trySend(request);
      RawHttp.Response answer = request.startsWith("HEAD") ? http.readHead() : http.read();
      StringBuilder seen = new StringBuilder("status " + answer.status());
      for (String name : HEADERS) {
        String value = answer.header(name);
        // Containers drop the space before a parameter.
        seen.append('\n').append(name).append(": ");
        seen.append(value == null ? "-" : value.replace("; ", ";"));
      }
      return seen.append('\n').append(answer.body()).toString();
    }
  }
}
