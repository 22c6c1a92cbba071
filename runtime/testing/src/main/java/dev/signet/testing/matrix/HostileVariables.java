package dev.signet.testing.matrix;

import dev.signet.simulator.Entrance;
import dev.signet.simulator.SimulatedCall;
import java.util.Map;
import java.util.function.BiConsumer;

/** Events that contradict their variables, and variables that another call left behind. */
final class HostileVariables {

  private HostileVariables() {}

  static HostileCaseList addTo(HostileCaseList cases) {
    stale(cases);
    contradicting(cases);
    sources(cases);
    return cases;
  }

  private static void stale(HostileCaseList cases) {
    Entrance entrance = cases.entrance();
    cases
        .nobody(
            "variables of the previous call, no userInfo",
            changed(cases, (event, seen) -> event.clear()))
        .rejected(
            "variables of the previous call, another userInfo",
            changed(cases, (event, seen) -> event.put("userInfo", HostileEvents.forged())));
    if (entrance == Entrance.EVENT) {
      // At the other event ingress the operator has declared that only mini programs get here.
      cases.rejected(
          "userInfo by the HTTP API, nothing seen",
          subject ->
              SimulatedCall.event(entrance, Map.of("userInfo", HostileEvents.forged()), Map.of()));
    }
  }

  private static void contradicting(HostileCaseList cases) {
    cases
        .rejected("another WX_OPENID", seen(cases, "WX_OPENID", "oUser_B"))
        .rejected("another WX_APPID", seen(cases, "WX_APPID", "wx00000000000000bb"))
        .rejected(
            "a shared user's variables",
            changed(
                cases,
                (event, seen) -> {
                  seen.remove("WX_OPENID");
                  seen.put("WX_FROM_OPENID", "oUser_S");
                  seen.put("WX_FROM_APPID", "wx0000000000000002");
                }))
        .rejected("a timer's variables", seen(cases, "TRIGGER_SRC", "timer"))
        .rejected("WX_FROM_OPENID without WX_FROM_APPID", seen(cases, "WX_FROM_OPENID", "oS"))
        .rejected("malformed unionid", seen(cases, "WX_UNIONID", "uUser A"));
  }

  private static void sources(HostileCaseList cases) {
    if (cases.entrance() == Entrance.EVENT) {
      cases
          .rejected("no source", changed(cases, (event, seen) -> seen.remove("TCB_SOURCE")))
          .rejected("empty source", seen(cases, "TCB_SOURCE", ""));
    }
    for (Map.Entry<String, String> bad : MalformedValues.SOURCES.entrySet()) {
      if (!bad.getValue().isEmpty()) {
        cases.rejected(bad.getKey(), seen(cases, "TCB_SOURCE", bad.getValue()));
      }
    }
  }

  private static MatrixCase.Delivery seen(HostileCaseList cases, String name, String value) {
    return changed(cases, (event, seen) -> seen.put(name, value));
  }

  private static MatrixCase.Delivery changed(
      HostileCaseList cases, BiConsumer<Map<String, Object>, Map<String, String>> change) {
    return HostileEvents.changed(cases, change);
  }
}
