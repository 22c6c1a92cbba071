package dev.signet.ingress;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The event of a timer trigger (SCF documentation): {@code {"Type":"Timer","TriggerName","Time"}}
 * with an optional Message and nothing else. Any client can send that shape, so it counts only
 * without a caller and not against a visible source that is no trigger.
 */
final class TimerEvent {

  private static final Set<String> KEYS = Set.of("Type", "TriggerName", "Time", "Message");

  /** The SOURCE of a trigger (documentation of {@code getWXContext}). */
  private static final String TRIGGER_SOURCE = "wx_trigger";

  /**
   * TRIGGER_SRC when a timer fires; with any other caller it is something else (@cloudbase/node-sdk
   * 3.18.3, src/utils/wxCloudToken.ts).
   */
  private static final String TIMER = "timer";

  private TimerEvent() {}

  /** Whether the platform said in this call that a timer fired it. */
  static boolean isSeen(PlatformContext platform) {
    return platform.variable("TRIGGER_SRC").filter(TIMER::equals).isPresent();
  }

  /** The trigger's name when the event has the timer's shape and nothing speaks against it. */
  static Optional<String> triggerName(Map<String, Object> event, PlatformContext platform) {
    if (!KEYS.containsAll(event.keySet())
        || !"Timer".equals(event.get("Type"))
        || !(event.get("TriggerName") instanceof String)
        || !(event.get("Time") instanceof String)
        || platform.namesUser()
        || !platform.variable("TRIGGER_SRC").orElse(TIMER).equals(TIMER)
        || !platform.variable("TCB_SOURCE").orElse(TRIGGER_SOURCE).equals(TRIGGER_SOURCE)) {
      return Optional.empty();
    }
    return Optional.of((String) event.get("TriggerName"));
  }
}
