package dev.signet.testing;

import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.PlainJson;
import java.time.Duration;

/** One call that a test makes. */
final class TestCall {

  private final CallerProfile caller;
  private final Entrance entrance;
  private final Duration timeout;
  private final Object request;

  TestCall(CallerProfile caller, Entrance entrance, Duration timeout, Object request) {
    this.caller = caller;
    this.entrance = entrance;
    this.timeout = timeout;
    this.request = request;
  }

  CallerProfile caller() {
    return caller;
  }

  Entrance entrance() {
    return entrance;
  }

  Duration timeout() {
    return timeout;
  }

  /** Returns the body as the client sends it; empty without a payload. */
  byte[] body() {
    return PlainJson.bytes(request);
  }

  /** Returns the caller and the entrance for messages; identifiers are masked. */
  String description() {
    return caller + ", through " + entrance.ingress();
  }
}
