package dev.signet.dev.call;

import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.SimulatedPlatform;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The choice of a caller, of an entrance, and of a platform that strips headers or does not. */
public final class CallChoice {

  static final String DEFAULT_CALLER = "user";

  private final CallerProfile caller;
  private final Entrance entrance;
  private final boolean strips;

  public CallChoice(CallerProfile caller, Entrance entrance, boolean strips) {
    this.caller = caller;
    this.entrance = entrance;
    this.strips = strips;
  }

  /** Returns the caller. */
  public CallerProfile caller() {
    return caller;
  }

  public Entrance entrance() {
    return entrance;
  }

  /** Returns the platform, which strips or does not. */
  public SimulatedPlatform platform() {
    return strips ? SimulatedPlatform.stripping() : SimulatedPlatform.notStripping();
  }

  /** Returns the caller of this name. */
  static CallerProfile caller(String name, CallerProfiles callers) throws BadRequest {
    try {
      return callers.named(name);
    } catch (IllegalArgumentException unknown) {
      throw new BadRequest(unknown.getMessage());
    }
  }

  /** Returns the entrance of this name, such as {@code event-mini-program}. */
  public static Entrance entrance(String name) throws BadRequest {
    for (Entrance entrance : Entrance.values()) {
      if (nameOf(entrance).equals(name)) {
        return entrance;
      }
    }
    throw new BadRequest(
        "there is no such entrance; known are "
            + Arrays.stream(Entrance.values())
                .map(CallChoice::nameOf)
                .collect(Collectors.joining(", ")));
  }

  private static String nameOf(Entrance entrance) {
    return entrance.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
