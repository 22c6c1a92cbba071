package dev.signet.ingress;

import dev.signet.identity.CallSource;
import java.util.Map;
import java.util.Set;

/**
 * The event of a timer trigger (SCF documentation): {@code {"Type":"Timer","TriggerName","Time"}}
 * with an optional Message and nothing else. Any client can send that shape, so it counts only
 * without a caller and if no visible source contradicts it.
 */
final class TimerEvent {

  private static final Set<String> KEYS = Set.of("Type", "TriggerName", "Time", "Message");

  /** The SOURCE of a trigger (documentation of {@code getWXContext}). */
  private static final String TRIGGER_SOURCE = CallSource.WX_TRIGGER.wireName();

  /**
   * The value of TRIGGER_SRC if a timer fired; any other caller gives it another value
   * (@cloudbase/node-sdk 3.18.3, src/utils/wxCloudToken.ts).
   */
  private static final String TIMER = "timer";

  private TimerEvent() {}

  /** Returns whether the platform said in this call that a timer fired it. */
  static boolean isSeen(PlatformContext platform) {
    return TIMER.equals(platform.get(PlatformVariable.TRIGGER_SRC));
  }

  /**
   * Returns the trigger's name if the event has the timer's shape and nothing contradicts it, else
   * null.
   */
  static String triggerName(Map<String, Object> event, PlatformContext platform) {
    if (!"Timer".equals(event.get("Type"))
        || !KEYS.containsAll(event.keySet())
        || !(event.get("TriggerName") instanceof String)
        || !(event.get("Time") instanceof String)
        || platform.namesUser()
        || isSeenOtherThan(TIMER, platform.get(PlatformVariable.TRIGGER_SRC))
        || isSeenOtherThan(TRIGGER_SOURCE, platform.get(PlatformVariable.TCB_SOURCE))) {
      return null;
    }
    return (String) event.get("TriggerName");
  }

  private static boolean isSeenOtherThan(String expected, String seen) {
    return seen != null && !seen.equals(expected);
  }
}
