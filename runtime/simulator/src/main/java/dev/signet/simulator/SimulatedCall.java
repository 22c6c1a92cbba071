package dev.signet.simulator;

import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.CloudbaseGatewayIngress;
import dev.signet.ingress.IngressDecision;
import dev.signet.ingress.IngressSettings;
import dev.signet.ingress.PlatformContext;
import dev.signet.ingress.ScfEventIngress;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** One call as it reaches the host: headers, or an event with its variables. Immutable. */
public final class SimulatedCall {

  private final Entrance entrance;
  private final HeaderLines headers;
  private final Map<String, Object> event;
  private final Map<String, String> variables;

  private SimulatedCall(
      Entrance entrance,
      HeaderLines headers,
      Map<String, Object> event,
      Map<String, String> variables) {
    this.entrance = entrance;
    this.headers = headers;
    this.event = Collections.unmodifiableMap(event);
    this.variables = Collections.unmodifiableMap(new TreeMap<>(variables));
  }

  /**
   * Returns a request with exactly these headers, whether or not a platform would send them. The
   * body of such a call is the client's data.
   */
  public static SimulatedCall request(Entrance entrance, HeaderLines headers) {
    return new SimulatedCall(entrance, headers, Map.of(), Map.of());
  }

  /** Returns an event with exactly these variables, whether or not a platform would send them. */
  public static SimulatedCall event(
      Entrance entrance, Map<String, Object> event, Map<String, String> variables) {
    return new SimulatedCall(entrance, HeaderLines.none(), event, variables);
  }

  /** Returns the entrance by which the call comes. */
  public Entrance entrance() {
    return entrance;
  }

  /** Returns the headers that the host sees; none for an event. */
  public HeaderLines headers() {
    return headers;
  }

  /** Returns the event that the function's entry receives; empty for a request. */
  public Map<String, Object> event() {
    return event;
  }

  /** Returns the variables that the platform sets as system properties; none for a request. */
  public Map<String, String> variables() {
    return variables;
  }

  /** Returns the decision of the production ingress that belongs to the entrance. */
  public IngressDecision decide(IngressSettings settings) {
    switch (entrance) {
      case CLOUDRUN:
        return new CloudRunPrivateIngress(settings).verify(headers);
      case GATEWAY:
        return new CloudbaseGatewayIngress(settings).verify(headers);
      case EVENT:
        return ScfEventIngress.withSeenSource(settings)
            .verify(event, PlatformContext.of(variables));
      default:
        return ScfEventIngress.miniProgramOnly(settings)
            .verify(event, PlatformContext.of(variables));
    }
  }
}
