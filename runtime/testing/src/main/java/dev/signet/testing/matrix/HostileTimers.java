package dev.signet.testing.matrix;

import dev.signet.simulator.Entrance;
import dev.signet.simulator.SimulatedCall;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** Events in the form of a timer's that no timer sent. */
final class HostileTimers {

  private HostileTimers() {}

  static HostileCaseList addTo(HostileCaseList cases) {
    Entrance entrance = cases.entrance();
    cases
        .nobody("timer event from a client", timer(entrance, Map.of("TCB_SOURCE", "wx_client")))
        .nobody("timer event by the HTTP API", timer(entrance, Map.of("TCB_SOURCE", "wx_http")))
        .nobody(
            "timer event, another trigger source", timer(entrance, Map.of("TRIGGER_SRC", "cos")))
        .nobody("timer event, a user seen", timer(entrance, Map.of("WX_OPENID", "oUser_A-1")))
        .nobody("timer event with more in it", changed(entrance, event -> event.put("admin", true)))
        .nobody("timer event of another type", changed(entrance, e -> e.put("Type", "timer")))
        .nobody("timer event without a time", changed(entrance, event -> event.remove("Time")))
        .nobody(
            "timer event, trigger is no text",
            changed(entrance, event -> event.put("TriggerName", 1)));
    if (entrance == Entrance.EVENT) {
      cases.rejected(
          "timer event with a userInfo",
          changed(entrance, event -> event.put("userInfo", HostileEvents.forged())));
    }
    return cases;
  }

  private static MatrixCase.Delivery timer(Entrance entrance, Map<String, String> variables) {
    return subject -> SimulatedCall.event(entrance, event(subject), variables);
  }

  private static MatrixCase.Delivery changed(
      Entrance entrance, Consumer<Map<String, Object>> change) {
    return subject -> {
      Map<String, Object> event = event(subject);
      change.accept(event);
      return SimulatedCall.event(entrance, event, Map.of());
    };
  }

  private static Map<String, Object> event(MatrixSubject subject) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("Type", "Timer");
    event.put("TriggerName", subject.trigger());
    event.put("Time", "2026-01-01T00:00:00Z");
    return event;
  }
}
