package dev.signet.dev.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.dev.call.DevJson;
import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;

/** Writes the callers as JSON. */
final class CallersApi {

  private CallersApi() {}

  static ObjectNode list(CallerProfiles callers) {
    ObjectNode answer = DevJson.object();
    ArrayNode list = answer.putArray("callers");
    for (CallerProfile caller : callers.all()) {
      ObjectNode entry = list.addObject();
      entry.put("name", caller.name()).put("timer", caller.isTimer());
      ObjectNode fields = entry.putObject("fields");
      caller.fields().forEach((field, value) -> fields.put(field.key(), value));
    }
    return answer;
  }
}
