package dev.signet.simulator;

import dev.signet.function.FunctionDescriptor;
import java.util.Objects;

/**
 * What the platform makes of a client's call on its way to the function. A healthy platform drops
 * whatever the client itself sent in the places of the identity; one that does not shows what a
 * deployment is worth whose entrance is open.
 */
public final class SimulatedPlatform {

  private final boolean strips;

  private SimulatedPlatform(boolean strips) {
    this.strips = strips;
  }

  /** Drops a client's own identity headers and overwrites its {@code userInfo}. */
  public static SimulatedPlatform stripping() {
    return new SimulatedPlatform(true);
  }

  /** Lets a client's own identity headers and {@code userInfo} through, beside its own. */
  public static SimulatedPlatform notStripping() {
    return new SimulatedPlatform(false);
  }

  /**
   * The call as it reaches the host.
   *
   * @param function is called; a timer fires its trigger
   */
  public SimulatedCall deliver(
      Entrance entrance, CallerProfile caller, ClientCall sent, FunctionDescriptor function) {
    Objects.requireNonNull(caller, "caller");
    switch (entrance) {
      case CLOUDRUN:
        return SimulatedCall.request(entrance, CloudRunHeaders.of(caller, strips, sent.headers()));
      case GATEWAY:
        return SimulatedCall.request(
            entrance, CloudbaseContextHeader.of(caller, strips, sent.headers()));
      default:
        return SimulatedCall.event(
            entrance,
            FunctionEvent.of(caller, strips, sent.data(), function),
            FunctionEvent.variables(caller));
    }
  }
}
