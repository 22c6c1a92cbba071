package dev.signet.servlet;

import java.time.Duration;

/**
 * The bounds of a host that no setting has, because they follow from the container's own.
 *
 * @param bodyTime the time for a request's body; a read that waits is ended by the container
 * @param drainTime the time that running calls have to end when the host closes
 * @param stages how many calls may have left their thread and wait for their stage
 */
record Bounds(Duration bodyTime, Duration drainTime, int stages) {

  static final Bounds DEFAULT = new Bounds(Duration.ofSeconds(20), Duration.ofSeconds(20), 1000);
}
