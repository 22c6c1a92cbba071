package dev.signet.testing.matrix;

import dev.signet.ingress.IngressSettings;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.SimulatedCall;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Events that must never pass for an identity, whatever their variables are. */
final class HostileEvents {

  private static final String USER_INFO = "userInfo";

  private HostileEvents() {}

  static HostileCaseList addTo(HostileCaseList cases) {
    missing(cases);
    shapes(cases);
    httpAccess(cases);
    foreign(cases);
    return cases;
  }

  private static void missing(HostileCaseList cases) {
    cases
        .nobody("nothing at all", fresh(cases, Map.of()))
        .nobody("userInfo null", changed(cases, (event, seen) -> event.put(USER_INFO, null)))
        .nobody(
            "userInfo with an app only",
            changed(cases, (event, seen) -> userInfo(event).remove("openId")))
        .nobody("empty openid", changed(cases, (event, seen) -> userInfo(event).put("openId", "")))
        .nobody(
            "identity at the top level",
            fresh(cases, Map.of("openId", "oForged", "OPENID", "oForged", "appId", "wx1")))
        .nobody(
            "identity under another name",
            fresh(cases, Map.of("userinfo", forged(), "wxContext", forged())))
        .nobody(
            "identity headers as data",
            fresh(cases, Map.of("X-WX-OPENID", "oForged", "headers", forged())));
  }

  private static void shapes(HostileCaseList cases) {
    cases
        .rejected("userInfo is a text", changed(cases, (e, seen) -> e.put(USER_INFO, "oForged")))
        .rejected(
            "userInfo is an array",
            changed(cases, (e, seen) -> e.put(USER_INFO, List.of(forged()))))
        .rejected("no appid", changed(cases, (e, seen) -> userInfo(e).remove("appId")));
    for (Map.Entry<String, Object> other : MalformedValues.NO_TEXTS.entrySet()) {
      cases
          .rejected("openid " + other.getKey(), field(cases, "openId", other.getValue()))
          .rejected("appid " + other.getKey(), field(cases, "appId", other.getValue()));
    }
    for (Map.Entry<String, String> bad : MalformedValues.IDENTIFIERS.entrySet()) {
      cases.rejected("openid " + bad.getKey(), field(cases, "openId", bad.getValue()));
    }
    cases.rejected("malformed appid", field(cases, "appId", MalformedValues.IDENTIFIER));
  }

  /** Adds HTTP access to an event function, where the client controls the whole event. */
  private static void httpAccess(HostileCaseList cases) {
    cases
        .noUserCall("HTTP access", fresh(cases, httpEvent()))
        .noUserCall(
            "HTTP access with a userInfo", changed(cases, (e, seen) -> e.putAll(httpEvent())));
  }

  private static void foreign(HostileCaseList cases) {
    cases.configured(HostileCaseList.OTHER_APPS);
    cases.rejected("app that is not configured", changed(cases, (event, seen) -> {}));
    cases.configured(HostileCaseList.OTHER_ENV);
    cases.rejected("environment that is not configured", changed(cases, (event, seen) -> {}));
    cases.configured(IngressSettings.none());
  }

  /** Delivers the honest user's event and variables with a change. */
  static MatrixCase.Delivery changed(
      HostileCaseList cases, BiConsumer<Map<String, Object>, Map<String, String>> change) {
    Entrance entrance = cases.entrance();
    return subject -> {
      SimulatedCall honest = HonestCases.deliver(entrance, subject.user(), subject);
      Map<String, Object> event = new LinkedHashMap<>(honest.event());
      event.computeIfPresent(USER_INFO, (name, value) -> new LinkedHashMap<>((Map<?, ?>) value));
      Map<String, String> variables = new LinkedHashMap<>(honest.variables());
      change.accept(event, variables);
      return SimulatedCall.event(entrance, event, variables);
    };
  }

  /** Delivers an event without variables. */
  static MatrixCase.Delivery fresh(HostileCaseList cases, Map<String, Object> event) {
    Entrance entrance = cases.entrance();
    return subject -> SimulatedCall.event(entrance, event, Map.of());
  }

  /**
   * Returns a user in the form in which a caller outside of mini programs may put it into its data.
   */
  static Map<String, Object> forged() {
    return Map.of("openId", "oForged", "appId", "wx0000000000000001");
  }

  private static MatrixCase.Delivery field(HostileCaseList cases, String name, Object value) {
    return changed(cases, (event, seen) -> userInfo(event).put(name, value));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> userInfo(Map<String, Object> event) {
    return (Map<String, Object>) event.get(USER_INFO);
  }

  private static Map<String, Object> httpEvent() {
    return Map.of(
        "httpMethod", "POST",
        "path", "/",
        "headers", Map.of("x-wx-openid", "oForged", "x-wx-source", "wx_client"),
        "requestContext", Map.of("appId", "1250000000"),
        "body", "{}");
  }
}
