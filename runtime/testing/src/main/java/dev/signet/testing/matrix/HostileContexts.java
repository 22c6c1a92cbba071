package dev.signet.testing.matrix;

import dev.signet.simulator.CloudbaseContextHeader;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.HeaderLines;
import dev.signet.simulator.PlainJson;
import dev.signet.simulator.SimulatedCall;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Values of {@code X-Cloudbase-Context} that must never pass for an identity. */
final class HostileContexts {

  private static final String WECHAT = "wechatContext";
  private static final byte[] BOMB = CloudbaseContextHeader.gzip(new byte[1024 * 1024]);

  private HostileContexts() {}

  static HostileCaseList addTo(HostileCaseList cases) {
    missing(cases);
    encodings(cases);
    shapes(cases);
    fields(cases);
    sources(cases);
    repeated(cases);
    foreign(cases);
    return cases;
  }

  private static void missing(HostileCaseList cases) {
    cases
        .nobody("nothing at all", lines(honest -> HeaderLines.none()))
        .nobody("empty header", lines(honest -> header("")))
        .nobody("no wechatContext", context(context -> context.remove(WECHAT)))
        .nobody("wechatContext null", context(context -> context.put(WECHAT, null)))
        .nobody("wechatContext empty", context(context -> context.put(WECHAT, Map.of())))
        .nobody(
            "identity outside wechatContext",
            context(context -> context.putAll(wechat(context, true))))
        .nobody("X-WX headers here", lines(honest -> HostileHeaders.forged()))
        .nobody(
            "empty openid",
            wechat(
                wechat -> {
                  wechat.put("openId", "");
                  wechat.remove("unionId");
                }));
  }

  private static void encodings(HostileCaseList cases) {
    cases
        .rejected("no base64", lines(h -> header("{\"openId\":\"oForged\"}")))
        .rejected("base64 with stray bits", lines(h -> header("e31=")))
        .rejected("base64 of no JSON", body(json -> "oForged".getBytes(StandardCharsets.UTF_8)))
        .rejected(
            "two gzip members",
            body(
                json ->
                    joined(CloudbaseContextHeader.gzip(json), CloudbaseContextHeader.gzip(json))))
        .rejected(
            "bytes after the gzip member",
            body(json -> joined(CloudbaseContextHeader.gzip(json), json)))
        .rejected(
            "cut gzip member", body(json -> Arrays.copyOf(CloudbaseContextHeader.gzip(json), 40)))
        .rejected("gzip bomb", body(json -> BOMB))
        .rejected("JSON twice", body(json -> joined(json, json)))
        .rejected("cut JSON", body(json -> Arrays.copyOf(json, json.length - 1)));
  }

  private static void shapes(HostileCaseList cases) {
    cases
        .rejected("an array", text("[]"))
        .rejected("a text", text("\"oForged\""))
        .rejected("null", text("null"))
        .rejected("wechatContext is a text", text("{\"wechatContext\":\"oForged\"}"))
        .rejected("wechatContext is an array", text("{\"wechatContext\":[{}]}"))
        .rejected(
            "openId twice",
            text("{\"wechatContext\":{\"openId\":\"oUser_A-1\",\"openId\":\"oForged\"}}"))
        .rejected(
            "openId twice, escaped",
            text("{\"wechatContext\":{\"openId\":\"oUser_A-1\",\"openI\\u0064\":\"oForged\"}}"));
  }

  private static void fields(HostileCaseList cases) {
    for (Map.Entry<String, Object> other : MalformedValues.NO_TEXTS.entrySet()) {
      cases.rejected(
          "openid " + other.getKey(), wechat(wechat -> wechat.put("openId", other.getValue())));
    }
    for (Map.Entry<String, String> bad : MalformedValues.IDENTIFIERS.entrySet()) {
      cases.rejected(
          "openid " + bad.getKey(), wechat(wechat -> wechat.put("openId", bad.getValue())));
    }
    for (String field : List.of("appId", "unionId", "fromOpenId")) {
      cases.rejected(
          "malformed " + field, wechat(wechat -> wechat.put(field, MalformedValues.IDENTIFIER)));
    }
    cases
        .rejected("unionid without openid", wechat(wechat -> wechat.remove("openId")))
        .rejected("no appid", wechat(wechat -> wechat.remove("appId")))
        .rejected(
            "FROM_OPENID without FROM_APPID", wechat(wechat -> wechat.put("fromOpenId", "oS")));
  }

  private static void sources(HostileCaseList cases) {
    cases
        .rejected("no source", source(null, null))
        .rejected("two different sources", source("wx_http", "wx_client"));
    for (Map.Entry<String, String> bad : MalformedValues.SOURCES.entrySet()) {
      cases.rejected(bad.getKey(), source(bad.getValue(), bad.getValue()));
    }
  }

  private static void repeated(HostileCaseList cases) {
    cases
        .rejected("header twice", lines(honest -> honest.and(CloudbaseContextHeader.NAME, "e30=")))
        .rejected(
            "header twice, in lower case",
            lines(honest -> honest.and("x-cloudbase-context", "e30=")))
        .rejected("look-alike", lines(honest -> honest.and("X_Cloudbase_Context", "e30=")))
        .rejected("long s", lines(honest -> honest.and("X-Cloudba\u017fe-Context", "e30=")))
        .rejected(
            "Connection names it",
            lines(honest -> honest.and("Connection", "X-Cloudbase-Context")));
  }

  private static void foreign(HostileCaseList cases) {
    MatrixCase.Delivery honest = lines(headers -> headers);
    cases.configured(HostileCaseList.OTHER_APPS).rejected("app that is not configured", honest);
    cases.configured(HostileCaseList.OTHER_ENV);
    cases.rejected("environment that is not configured", honest);
    cases.rejected(
        "no environment where one is configured", context(context -> context.remove("envId")));
    cases.configured(HostileCaseList.OTHER_HOST);
    cases.rejected("Host that is not configured", lines(h -> h.and("Host", "evil.example")));
    cases.rejected("no Host where one is configured", honest);
  }

  private static MatrixCase.Delivery source(String outer, String inner) {
    return context(
        context -> {
          put(context, "source", outer);
          put(wechat(context, false), "source", inner);
        });
  }

  private static void put(Map<String, Object> to, String name, String value) {
    if (value == null) {
      to.remove(name);
    } else {
      to.put(name, value);
    }
  }

  private static MatrixCase.Delivery wechat(Consumer<Map<String, Object>> change) {
    return context(context -> change.accept(wechat(context, false)));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> wechat(Map<String, Object> context, boolean takenOut) {
    return (Map<String, Object>) (takenOut ? context.remove(WECHAT) : context.get(WECHAT));
  }

  private static MatrixCase.Delivery context(Consumer<Map<String, Object>> change) {
    return subject -> {
      Map<String, Object> context = CloudbaseContextHeader.context(subject.user());
      change.accept(context);
      return request(header(CloudbaseContextHeader.encoded(context)));
    };
  }

  private static MatrixCase.Delivery text(String json) {
    return body(honest -> json.getBytes(StandardCharsets.UTF_8));
  }

  private static MatrixCase.Delivery body(UnaryOperator<byte[]> change) {
    return subject -> {
      byte[] json = PlainJson.written(CloudbaseContextHeader.context(subject.user()));
      return request(header(Base64.getEncoder().encodeToString(change.apply(json))));
    };
  }

  private static MatrixCase.Delivery lines(UnaryOperator<HeaderLines> change) {
    return subject -> {
      Map<String, Object> honest = CloudbaseContextHeader.context(subject.user());
      return request(change.apply(header(CloudbaseContextHeader.encoded(honest))));
    };
  }

  private static HeaderLines header(String value) {
    return HeaderLines.none().and(CloudbaseContextHeader.NAME, value);
  }

  private static SimulatedCall request(HeaderLines headers) {
    return SimulatedCall.request(Entrance.GATEWAY, headers);
  }

  private static byte[] joined(byte[] first, byte[] second) {
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }
}
