package dev.signet.simulator;

import dev.signet.function.FunctionDescriptor;
import java.util.Map;
import java.util.Objects;

/**
 * The platform between a client and a function. A healthy platform drops whatever the client itself
 * sent in the places of the identity. One that does not strip shows how a deployment behaves whose
 * entrance is open. Immutable.
 */
public final class SimulatedPlatform {

  private final boolean strips;

  private SimulatedPlatform(boolean strips) {
    this.strips = strips;
  }

  /**
   * Returns a platform that drops a client's own identity headers and overwrites its {@code
   * userInfo}.
   */
  public static SimulatedPlatform stripping() {
    return new SimulatedPlatform(true);
  }

  /**
   * Returns a platform that lets a client's own identity headers and {@code userInfo} through
   * beside those that it writes.
   */
  public static SimulatedPlatform notStripping() {
    return new SimulatedPlatform(false);
  }

  /**
   * Returns a request as it reaches the host.
   *
   * @param entrance the way by which it comes, which must be one of requests
   * @param caller the caller whom the platform names
   * @param headers what the client itself sends
   * @throws IllegalArgumentException if events come by the entrance
   */
  public SimulatedCall request(Entrance entrance, CallerProfile caller, HeaderLines headers) {
    switch (entrance) {
      case CLOUDRUN:
        return SimulatedCall.request(entrance, CloudRunHeaders.of(caller, strips, headers));
      case GATEWAY:
        return SimulatedCall.request(entrance, CloudbaseContextHeader.of(caller, strips, headers));
      default:
        throw new IllegalArgumentException("events come by this entrance, and no requests");
    }
  }

  /**
   * Returns the call as it reaches the host.
   *
   * @param entrance the way by which it comes
   * @param caller the caller whom the platform names
   * @param sent the client's own part
   * @param function the function that is called; a timer fires its first trigger by name
   */
  public SimulatedCall deliver(
      Entrance entrance, CallerProfile caller, ClientCall sent, FunctionDescriptor function) {
    Objects.requireNonNull(caller, "caller");
    return entrance.isEvent()
        ? SimulatedCall.event(
            entrance,
            FunctionEvent.of(caller, strips, opened(caller, sent), function),
            FunctionEvent.variables(caller, vouchesFor(caller, sent) ? sent.openData() : null))
        : request(entrance, caller, sent.headers());
  }

  private static Map<String, Object> opened(CallerProfile caller, ClientCall sent) {
    return vouchesFor(caller, sent)
        ? sent.openData().put(sent.data(), caller)
        : sent.openData().sent(sent.data());
  }

  /** Returns whether there are open data, and a user whose they are. */
  private static boolean vouchesFor(CallerProfile caller, ClientCall sent) {
    return !sent.openData().isEmpty() && caller.field(ContextField.OPENID).isPresent();
  }
}
