package dev.signet.simulator;

import dev.signet.function.FunctionDescriptor;
import dev.signet.identity.CallSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * The event of callFunction or of a timer trigger, and the variables that come with it
 * (documentation of cloud functions and of {@code getWXContext}; it is not documented that Java
 * receives the variables). The names of members and variables are repeated here on purpose; {@link
 * ContextField} explains the reason.
 */
final class FunctionEvent {

  private static final String USER_INFO = "userInfo";
  private static final String OPEN_DATA_INFO = "WX_OPEN_DATA_INFO";
  private static final String TIMER_TIME = "2026-01-01T00:00:00Z";

  private FunctionEvent() {}

  static Map<String, Object> of(
      CallerProfile caller,
      boolean overwrites,
      Map<String, Object> data,
      FunctionDescriptor function) {
    if (caller.isTimer()) {
      return timer(function);
    }
    Map<String, Object> event = new LinkedHashMap<>(data);
    if (overwrites) {
      event.remove(USER_INFO);
    }
    if (caller.field(ContextField.APPID).isPresent() && !event.containsKey(USER_INFO)) {
      event.put(USER_INFO, userInfo(caller));
    }
    return event;
  }

  /**
   * Returns the variables of a call.
   *
   * @param openData the open data for which the platform vouches; null for none
   */
  static Map<String, String> variables(CallerProfile caller, SimulatedOpenData openData) {
    if (caller.isTimer()) {
      return Map.of("TCB_SOURCE", CallSource.WX_TRIGGER.wireName(), "TRIGGER_SRC", "timer");
    }
    Map<String, String> variables = new LinkedHashMap<>();
    StringJoiner keys = new StringJoiner(",");
    for (Map.Entry<ContextField, String> field : caller.fields().entrySet()) {
      String variable = field.getKey().variable();
      variables.put(variable, field.getValue());
      if (variable.startsWith("WX_")) {
        keys.add(variable);
      }
    }
    if (openData != null) {
      variables.put(OPEN_DATA_INFO, openData.info());
      keys.add(OPEN_DATA_INFO);
    }
    if (keys.length() > 0) {
      variables.put("WX_CONTEXT_KEYS", keys.toString());
    }
    return variables;
  }

  private static Map<String, Object> userInfo(CallerProfile caller) {
    Map<String, Object> userInfo = new LinkedHashMap<>();
    userInfo.put("appId", caller.field(ContextField.APPID).get());
    caller.field(ContextField.OPENID).ifPresent(openId -> userInfo.put("openId", openId));
    return userInfo;
  }

  private static Map<String, Object> timer(FunctionDescriptor function) {
    Set<String> own = new TreeSet<>(function.timerTriggers());
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("Type", "Timer");
    event.put("TriggerName", own.isEmpty() ? "everyDay" : own.iterator().next());
    event.put("Time", TIMER_TIME);
    return event;
  }
}
