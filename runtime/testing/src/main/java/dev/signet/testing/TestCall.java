package dev.signet.testing;

import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.Entrance;
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

  /** The body as the client sends it; empty for none. */
  byte[] body() {
    return TestJson.bytes(request);
  }

  /** For messages; identifiers are masked. */
  String description() {
    return Callers.describe(caller) + ", through " + entrance.ingress();
  }
}
