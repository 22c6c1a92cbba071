package dev.signet.dev.call;

import dev.signet.json.InvalidPayloadException;
import dev.signet.json.wire.StrictJson;
import dev.signet.simulator.PlainJson;
import dev.signet.simulator.SimulatedOpenData;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A client's body in which a developer may have marked open data. A body without a mark is sent as
 * it is, to the byte.
 */
final class MarkedBody {

  private final byte[] sent;
  private final SimulatedOpenData openData;

  private MarkedBody(byte[] sent, SimulatedOpenData openData) {
    this.sent = sent;
    this.openData = openData;
  }

  static MarkedBody of(byte[] body, StrictJson json) {
    if (!new String(body, StandardCharsets.UTF_8).contains(SimulatedOpenData.MARK)) {
      return new MarkedBody(body, SimulatedOpenData.none());
    }
    try {
      Map<String, Object> data = json.readObject(body);
      SimulatedOpenData openData = SimulatedOpenData.markedIn(data);
      return openData.isEmpty()
          ? new MarkedBody(body, openData)
          : new MarkedBody(PlainJson.written(openData.sent(data)), openData);
    } catch (InvalidPayloadException malformed) {
      // The function says so.
      return new MarkedBody(body, SimulatedOpenData.none());
    }
  }

  /** Returns the body over HTTP, with CloudIDs in the places of the marks. */
  byte[] sent() {
    return sent;
  }

  /** Returns the open data that were marked. */
  SimulatedOpenData openData() {
    return openData;
  }
}
