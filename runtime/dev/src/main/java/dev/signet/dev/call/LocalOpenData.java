package dev.signet.dev.call;

import dev.signet.identity.WxContext;
import dev.signet.opendata.OpenDataStandIn;
import dev.signet.simulator.SimulatedOpenData;
import java.util.Map;
import java.util.Optional;

/**
 * Vouches for the open data that a developer writes into a request to the local server, and for no
 * CloudID, which only WeChat could open.
 */
public final class LocalOpenData implements OpenDataStandIn {

  @Override
  public Optional<Map<String, Object>> find(String field, Object sent, WxContext caller) {
    return SimulatedOpenData.markedIn(Map.of(field, sent))
        .find(field, caller.findAppId().orElseThrow());
  }

  @Override
  public String cure(String field) {
    return "cannot be opened here, because the local server does not ask WeChat;"
        + " send simulated ones: {\""
        + field
        + "\": {\""
        + SimulatedOpenData.MARK
        + "\": {…}}}";
  }
}
