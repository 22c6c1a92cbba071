package dev.signet.dev;

import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.SimulatedPlatform;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Who calls, over which entrance, past a platform that strips or one that does not. */
final class Choice {

  static final String DEFAULT_CALLER = "user";

  private final CallerProfile caller;
  private final Entrance entrance;
  private final boolean strips;

  Choice(CallerProfile caller, Entrance entrance, boolean strips) {
    this.caller = caller;
    this.entrance = entrance;
    this.strips = strips;
  }

  CallerProfile caller() {
    return caller;
  }

  Entrance entrance() {
    return entrance;
  }

  SimulatedPlatform platform() {
    return platform(strips);
  }

  static SimulatedPlatform platform(boolean strips) {
    return strips ? SimulatedPlatform.stripping() : SimulatedPlatform.notStripping();
  }

  /** The caller of this name. */
  static CallerProfile caller(String name, CallerProfiles callers) throws BadRequest {
    return callers
        .find(name)
        .orElseThrow(
            () ->
                new BadRequest(
                    "there is no such caller; known are "
                        + callers.all().stream()
                            .map(CallerProfile::name)
                            .collect(Collectors.joining(", "))));
  }

  /** The entrance of this name, such as {@code event-mini-program}. */
  static Entrance entrance(String name) throws BadRequest {
    for (Entrance entrance : Entrance.values()) {
      if (nameOf(entrance).equals(name)) {
        return entrance;
      }
    }
    throw new BadRequest(
        "there is no such entrance; known are "
            + Arrays.stream(Entrance.values())
                .map(Choice::nameOf)
                .collect(Collectors.joining(", ")));
  }

  private static String nameOf(Entrance entrance) {
    return entrance.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
