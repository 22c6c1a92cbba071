package dev.signet.http.probe;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;

/**
 * What arrived here of the requests that this host has sent, by their nonces. A gateway may deliver
 * one request twice, so that the copies count together.
 */
final class Arrivals {

  /**
   * How long a request may come after the end of the probe: gateways give up on one within a
   * minute. The nonce stands in the query, which gateways log, so that others may know it later.
   */
  private static final Duration LATE = Duration.ofSeconds(60);

  private final LongSupplier nanoTime;
  private final Map<String, Set<String>> kept = new HashMap<>();
  private final Set<String> arrived = new TreeSet<>();
  private boolean over;
  private long overSince;

  /**
   * @param nanoTime a clock such as {@link System#nanoTime}
   */
  Arrivals(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Notes that a request is being sent. */
  synchronized void expect(String nonce) {
    kept.put(nonce, new TreeSet<>());
  }

  /**
   * Notes what arrived with a nonce. Returns false if this host has not sent it, or not within the
   * time that counts.
   */
  synchronized boolean add(String nonce, List<String> headers) {
    if (over && nanoTime.getAsLong() - overSince > LATE.toNanos()) {
      kept.clear();
      arrived.clear();
    }
    Set<String> known = kept.get(nonce);
    if (known == null) {
      return false;
    }
    arrived.add(nonce);
    known.addAll(headers);
    return true;
  }

  /** Returns what has arrived with a nonce, sorted; null if nothing has come of the request. */
  synchronized List<String> of(String nonce) {
    return arrived.contains(nonce) ? new ArrayList<>(kept.get(nonce)) : null;
  }

  /** Ends the probe. Returns what has arrived of all its requests together, sorted. */
  synchronized List<String> end() {
    over = true;
    overSince = nanoTime.getAsLong();
    Set<String> all = new TreeSet<>();
    kept.values().forEach(all::addAll);
    return new ArrayList<>(all);
  }

  /** Returns whether what arrives from now on is not part of the verdict. */
  synchronized boolean isOver() {
    return over;
  }
}
