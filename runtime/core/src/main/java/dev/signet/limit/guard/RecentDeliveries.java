package dev.signet.limit.guard;

import dev.signet.limit.CallRecord;
import dev.signet.limit.CallStore;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Remembers the last pushes and payment callbacks of this process. It forgets the oldest when there
 * are too many, and one that is still being told when its lease ends, and never refuses one: to be
 * told twice is better than not to be told.
 */
final class RecentDeliveries implements CallStore {

  private static final int MOST = 16_384;

  private final int capacity;

  /** Null for {@link System#nanoTime}, so that a host loads no class of a lambda at its start. */
  private final LongSupplier nanos;

  private final Map<String, Delivery> deliveries = new LinkedHashMap<>();

  RecentDeliveries() {
    this(MOST, null);
  }

  RecentDeliveries(int capacity, LongSupplier nanos) {
    this.capacity = capacity;
    this.nanos = nanos;
  }

  @Override
  public synchronized CallRecord claim(
      String key, String holder, String fingerprint, Duration lease, Duration ttl) {
    Delivery known = deliveries.get(key);
    if (known != null && (known.told || known.endsAt - now() > 0)) {
      return known.told ? CallRecord.answered(fingerprint, null) : CallRecord.running(fingerprint);
    }
    deliveries.remove(key);
    put(key, new Delivery(holder, false, now() + lease.toNanos()));
    return CallRecord.claimed();
  }

  @Override
  public synchronized void answered(String key, String holder, byte[] answer, Duration ttl) {
    Delivery known = deliveries.get(key);
    // It may have been forgotten while it ran, and is known again from now on.
    if (known == null || known.holder.equals(holder)) {
      deliveries.remove(key);
      put(key, new Delivery(holder, true, 0));
    }
  }

  @Override
  public synchronized void release(String key, String holder) {
    Delivery known = deliveries.get(key);
    if (known != null && known.holder.equals(holder)) {
      deliveries.remove(key);
    }
  }

  @Override
  public Duration take(String key, int permits, Duration per) {
    throw new UnsupportedOperationException("deliveries are not counted");
  }

  private long now() {
    return nanos == null ? System.nanoTime() : nanos.getAsLong();
  }

  private void put(String key, Delivery delivery) {
    deliveries.put(key, delivery);
    if (deliveries.size() > capacity) {
      deliveries.remove(deliveries.keySet().iterator().next());
    }
  }

  private static final class Delivery {
    private final String holder;
    private final boolean told;

    /** When one that is not told yet may be told again, as {@link System#nanoTime} counts. */
    private final long endsAt;

    Delivery(String holder, boolean told, long endsAt) {
      this.holder = holder;
      this.told = told;
      this.endsAt = endsAt;
    }
  }
}
