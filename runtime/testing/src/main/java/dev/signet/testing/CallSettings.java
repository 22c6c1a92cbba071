package dev.signet.testing;

import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.HeaderLines;
import dev.signet.simulator.SimulatedOpenData;
import dev.signet.simulator.SimulatedPlatform;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** What a test chooses for its calls: who calls, by which way, and what the client adds. */
final class CallSettings {

  private final CallerProfile caller;
  private final Entrance entrance;
  private final Duration timeout;
  private final HeaderLines headers;
  private final boolean strips;
  private final SimulatedOpenData openData;

  private CallSettings(
      CallerProfile caller,
      Entrance entrance,
      Duration timeout,
      HeaderLines headers,
      boolean strips,
      SimulatedOpenData openData) {
    this.caller = Objects.requireNonNull(caller, "caller");
    this.entrance = entrance;
    this.timeout = Objects.requireNonNull(timeout, "timeout");
    this.headers = headers;
    this.strips = strips;
    this.openData = openData;
  }

  /** Returns the settings of calls without an identity, on a platform that strips. */
  static CallSettings defaults() {
    return new CallSettings(
        CallerProfiles.builtIn().named("anonymous"),
        null,
        Duration.ofSeconds(15),
        HeaderLines.none(),
        true,
        SimulatedOpenData.none());
  }

  CallSettings withCaller(CallerProfile value) {
    return new CallSettings(value, entrance, timeout, headers, strips, openData);
  }

  CallSettings withEntrance(Entrance value) {
    return new CallSettings(
        caller, Objects.requireNonNull(value, "entrance"), timeout, headers, strips, openData);
  }

  CallSettings withTimeout(Duration value) {
    return new CallSettings(caller, entrance, value, headers, strips, openData);
  }

  CallSettings withHeader(String name, String value) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(value, "value");
    return new CallSettings(caller, entrance, timeout, headers.and(name, value), strips, openData);
  }

  CallSettings notStripping() {
    return new CallSettings(caller, entrance, timeout, headers, false, openData);
  }

  CallSettings withOpenData(String field, Map<String, Object> data) {
    Objects.requireNonNull(field, "field");
    return new CallSettings(caller, entrance, timeout, headers, strips, openData.with(field, data));
  }

  /** Returns the open data for which the client sends CloudIDs. */
  SimulatedOpenData openData() {
    return openData;
  }

  CallerProfile caller() {
    return caller;
  }

  /** Returns the entrance; when none was chosen, that of the caller's kind. */
  Entrance entrance() {
    return entrance == null ? caller.isTimer() ? Entrance.EVENT : Entrance.CLOUDRUN : entrance;
  }

  Duration timeout() {
    return timeout;
  }

  /** Returns the client's own headers. */
  HeaderLines headers() {
    return headers;
  }

  SimulatedPlatform platform() {
    return strips ? SimulatedPlatform.stripping() : SimulatedPlatform.notStripping();
  }

  /** Returns the caller and the way for messages; identifiers are masked. */
  String description() {
    return caller
        + ", through "
        + entrance().ingress()
        + (strips ? "" : ", whose platform does not strip what the client sends");
  }
}
