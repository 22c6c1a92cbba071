package dev.signet.processor.generate.wrapper;

import dev.signet.processor.model.CallbackModel;
import dev.signet.processor.model.FunctionModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes the part of a manifest entry that only a function which WeChat itself calls has. */
final class CallbackEntry {

  private CallbackEntry() {}

  static Map<String, Object> of(FunctionModel function) {
    CallbackModel callback = function.callback();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", callback.payment() ? "payment" : "push");
    if (callback.isPush()) {
      json.put("messages", messages(callback));
    }
    json.put(
        "sources",
        function.admission().requirement().sources().stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .toList());
    return json;
  }

  private static List<Map<String, Object>> messages(CallbackModel callback) {
    return callback.pushes().stream()
        .map(
            push -> {
              Map<String, Object> json = new LinkedHashMap<>();
              json.put("msgType", push.msgType());
              json.put("event", push.event());
              return json;
            })
        .toList();
  }
}
