package dev.signet.testing.matrix;

import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.ClientCall;
import dev.signet.simulator.CloudbaseContextHeader;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.HeaderLines;
import dev.signet.simulator.SimulatedCall;
import dev.signet.simulator.SimulatedPlatform;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** {@code X-WX-*} headers that must never pass for an identity. */
final class HostileHeaders {

  private static final String OPENID = "X-WX-OPENID";
  private static final String APPID = "X-WX-APPID";
  private static final String UNIONID = "X-WX-UNIONID";
  private static final String SOURCE = "X-WX-SOURCE";
  private static final HeaderLines FORGED =
      HeaderLines.none()
          .and(OPENID, "oForged")
          .and(APPID, "wx0000000000000001")
          .and(UNIONID, "uForged")
          .and(SOURCE, "wx_client");

  private HostileHeaders() {}

  static HostileCaseList addTo(HostileCaseList cases) {
    missing(cases);
    malformed(cases);
    repeated(cases);
    sources(cases);
    incomplete(cases);
    foreign(cases);
    return cases;
  }

  /** Returns headers that a client has made up. */
  static HeaderLines forged() {
    return FORGED;
  }

  private static void missing(HostileCaseList cases) {
    cases
        .nobody("nothing at all", changed(headers -> HeaderLines.none()))
        .nobody("no openid", changed(h -> without(without(h, OPENID), UNIONID)))
        .nobody("empty openid", changed(h -> set(without(h, UNIONID), OPENID, "")))
        .nobody("client-sent headers that the platform drops", HostileHeaders::clientSent)
        .nobody("identity headers of other products", changed(h -> ofOtherProducts()))
        .nobody("the gateway's header here", changed(h -> ofTheGateway()));
  }

  private static void malformed(HostileCaseList cases) {
    for (Map.Entry<String, String> bad : MalformedValues.IDENTIFIERS.entrySet()) {
      cases.rejected("openid " + bad.getKey(), changed(h -> set(h, OPENID, bad.getValue())));
    }
    for (String header : List.of(APPID, UNIONID, "X-WX-FROM-OPENID")) {
      cases.rejected(
          "malformed " + header, changed(h -> set(h, header, MalformedValues.IDENTIFIER)));
    }
  }

  private static void repeated(HostileCaseList cases) {
    cases
        .rejected("openid twice", changed(h -> h.and(OPENID, "oForged")))
        .rejected("openid twice, equal", changed(h -> h.and(OPENID, "oUser_A-1")))
        .rejected("openid twice, in lower case", changed(h -> h.and("x-wx-openid", "oForged")))
        .rejected("source twice", changed(h -> h.and(SOURCE, "wx_client")))
        .rejected("look-alike X_WX_OPENID", changed(h -> h.and("X_WX_OPENID", "oForged")))
        .rejected("look-alike alone", changed(h -> HeaderLines.none().and("x_wx_openid", "oF")))
        .rejected("dotless i", changed(h -> h.and("X-WX-OPEN\u0131D", "oForged")))
        .rejected("dotted I", changed(h -> h.and("X-WX-OPEN\u0130D", "oForged")))
        .rejected("long s", changed(h -> h.and("X-WX-\u017fOURCE", "wx_client")))
        .rejected("Connection names it", changed(h -> h.and("Connection", "close, X-WX-SOURCE")));
  }

  private static void sources(HostileCaseList cases) {
    cases.rejected("no source", changed(h -> without(h, SOURCE)));
    for (Map.Entry<String, String> bad : MalformedValues.SOURCES.entrySet()) {
      cases.rejected(bad.getKey(), changed(h -> set(h, SOURCE, bad.getValue())));
    }
  }

  private static void incomplete(HostileCaseList cases) {
    cases
        .rejected("unionid without openid", changed(h -> without(h, OPENID)))
        .rejected("no appid", changed(h -> without(h, APPID)))
        .rejected("FROM_OPENID without FROM_APPID", changed(h -> h.and("X-WX-FROM-OPENID", "oS")))
        .rejected(
            "FROM_APPID without FROM_OPENID",
            changed(h -> h.and("X-WX-FROM-APPID", "wx0000000000000002")));
  }

  private static void foreign(HostileCaseList cases) {
    cases.configured(HostileCaseList.OTHER_APPS);
    cases.rejected("app that is not configured", changed(h -> h));
    cases.configured(HostileCaseList.OTHER_ENV);
    cases.rejected("environment that is not configured", changed(h -> h));
    cases.rejected("no environment where one is configured", changed(h -> without(h, "X-WX-ENV")));
    cases.configured(HostileCaseList.OTHER_HOST);
    cases.rejected("Host that is not configured", changed(h -> h.and("Host", "evil.example")));
    cases.rejected("no Host where one is configured", changed(h -> h));
    cases.rejected(
        "Host twice", changed(h -> h.and("Host", "api.example").and("Host", "api.example")));
  }

  private static MatrixCase.Delivery changed(UnaryOperator<HeaderLines> change) {
    return subject -> {
      HeaderLines honest =
          SimulatedPlatform.stripping()
              .deliver(
                  Entrance.CLOUDRUN, subject.user(), ClientCall.of(Map.of()), subject.function())
              .headers();
      return SimulatedCall.request(Entrance.CLOUDRUN, change.apply(honest));
    };
  }

  /** Delivers a client's own headers; a healthy platform drops those in the identity's place. */
  private static SimulatedCall clientSent(MatrixSubject subject) {
    return SimulatedPlatform.stripping()
        .deliver(
            Entrance.CLOUDRUN,
            CallerProfiles.builtIn().named("anonymous"),
            ClientCall.of(Map.of()).withHeaders(FORGED),
            subject.function());
  }

  /** Returns a well-formed header that another entrance would believe. */
  private static HeaderLines ofTheGateway() {
    Map<String, Object> user =
        CloudbaseContextHeader.context(CallerProfiles.builtIn().named("user"));
    return HeaderLines.none()
        .and(CloudbaseContextHeader.NAME, CloudbaseContextHeader.encoded(user));
  }

  private static HeaderLines ofOtherProducts() {
    return HeaderLines.none()
        .and("X-Openid", "oForged")
        .and("X-Forwarded-User", "oForged")
        .and("X-MS-CLIENT-PRINCIPAL-ID", "oForged")
        .and("OPENID", "oForged")
        .and("Cookie", "X-WX-OPENID=oForged; X-WX-SOURCE=wx_client");
  }

  private static HeaderLines without(HeaderLines headers, String name) {
    return headers.without(name::equalsIgnoreCase);
  }

  private static HeaderLines set(HeaderLines headers, String name, String value) {
    return without(headers, name).and(name, value);
  }
}
