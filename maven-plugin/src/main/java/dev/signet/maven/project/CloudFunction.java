package dev.signet.maven.project;

import java.util.List;
import java.util.OptionalInt;

/**
 * A cloud function as the compiler described it in {@code META-INF/signet/functions.json}.
 *
 * @param name its name on the platform
 * @param description what its author says of it; empty if nothing
 * @param handler the handler string for SCF's managed Java; null without signet-scf and for a
 *     function behind which a Spring bean stands
 * @param method the class and method, for messages
 * @param beans the classes behind it whose objects Spring makes; empty for most functions
 * @param timers its timers; a function with timers is called by nobody else
 * @param timeoutSeconds the time limit of its annotation, if any
 * @param memoryMb the memory of its annotation, if any
 */
public record CloudFunction(
    String name,
    String description,
    String handler,
    String method,
    List<String> beans,
    List<Timer> timers,
    OptionalInt timeoutSeconds,
    OptionalInt memoryMb) {}
