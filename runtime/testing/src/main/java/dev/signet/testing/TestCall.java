package dev.signet.testing;

import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.simulator.ClientCall;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.PlainJson;
import dev.signet.simulator.SimulatedCall;
import java.time.Duration;
import java.util.Map;

/** One call that a test makes. */
final class TestCall {

  private final CallSettings settings;
  private final Object request;

  TestCall(CallSettings settings, Object request) {
    this.settings = settings;
    this.request = request;
  }

  Entrance entrance() {
    return settings.entrance();
  }

  Duration timeout() {
    return settings.timeout();
  }

  /** Returns the body as the client sends it; empty without a payload. */
  byte[] body() {
    byte[] body = PlainJson.bytes(request);
    if (settings.openData().isEmpty() || entrance().isEvent()) {
      return body;
    }
    Map<String, Object> data = body.length == 0 ? Map.of() : PlainJson.map(body);
    return PlainJson.written(settings.openData().sent(data));
  }

  /** Says what a test does about open data that it did not give. */
  static String cure(String field) {
    return "came from the client alone, and a test asks WeChat for nothing; give them by"
        + " withOpenData(\""
        + field
        + "\", …)";
  }

  /** Returns the function with WeChat's answers for the CloudIDs of this call. */
  FunctionHandler answered(FunctionHandler function) {
    return settings.openData().answering(function, settings.caller(), TestCall::cure);
  }

  /** Returns the call as the platform delivers it, with the data of an event. */
  SimulatedCall delivered(Map<String, Object> data, FunctionDescriptor function) {
    ClientCall sent =
        ClientCall.of(data).withHeaders(settings.headers()).withOpenData(settings.openData());
    return settings.platform().deliver(entrance(), settings.caller(), sent, function);
  }

  /** Returns the caller and the entrance for messages; identifiers are masked. */
  String description() {
    return settings.description();
  }
}
