package dev.signet.dev.console;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.signet.dev.call.BadRequest;
import dev.signet.dev.call.CallChoice;
import dev.signet.dev.call.Calls;
import dev.signet.dev.call.DevJson;
import dev.signet.dev.call.RequestBody;
import dev.signet.error.ErrorCode;
import dev.signet.function.FunctionHandler;
import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.ClientCall;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.IdentityProbe;
import java.util.Map;
import java.util.Set;

/**
 * Tells for every function and every caller how a call would be decided; no method of the user
 * runs.
 */
public final class MatrixApi {

  private final Map<String, FunctionHandler> functions;
  private final Calls calls;
  private final IdentityProbe probe = new IdentityProbe();

  /**
   * Creates the interface.
   *
   * @param functions by the names that the page has for them, in the order of the rows
   */
  public MatrixApi(Map<String, FunctionHandler> functions, Calls calls) {
    this.functions = functions;
    this.calls = calls;
  }

  ObjectNode matrix(byte[] body, CallerProfiles callers) throws BadRequest {
    RequestBody json = RequestBody.read(body, Set.of("entrance", "strips"));
    Entrance entrance = CallChoice.entrance(json.text("entrance", "cloudrun"));
    boolean strips = json.flag("strips");
    ObjectNode answer = DevJson.object();
    ArrayNode names = answer.putArray("callers");
    callers.all().forEach(caller -> names.add(caller.name()));
    ArrayNode rows = answer.putArray("rows");
    for (Map.Entry<String, FunctionHandler> function : functions.entrySet()) {
      ObjectNode row = rows.addObject().put("function", function.getKey());
      ArrayNode cells = row.putArray("cells");
      for (CallerProfile caller : callers.all()) {
        cells
            .addObject()
            .put("caller", caller.name())
            .put("verdict", verdict(function.getValue(), new CallChoice(caller, entrance, strips)));
      }
    }
    return answer;
  }

  private String verdict(FunctionHandler function, CallChoice choice) {
    if (function.descriptor().isTimer() && !choice.entrance().isEvent()) {
      return ErrorCode.NOT_FOUND.name();
    }
    return probe
        .verdict(function, calls.decide(choice, ClientCall.of(Map.of()), function))
        .toString();
  }
}
