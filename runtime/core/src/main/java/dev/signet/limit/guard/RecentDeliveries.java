package dev.signet.limit.guard;

import dev.signet.limit.CallRecord;
import dev.signet.limit.CallStore;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers the last pushes and payment callbacks of this process. It forgets the oldest when there
 * are too many, and never refuses one: to be told twice is better than not to be told.
 */
final class RecentDeliveries implements CallStore {

  private static final int MOST = 16_384;

  private final int capacity;
  private final Map<String, Delivery> deliveries = new LinkedHashMap<>();

  RecentDeliveries() {
    this(MOST);
  }

  RecentDeliveries(int capacity) {
    this.capacity = capacity;
  }

  @Override
  public synchronized CallRecord claim(
      String key, String holder, String fingerprint, Duration lease, Duration ttl) {
    Delivery known = deliveries.get(key);
    if (known != null) {
      return known.told ? CallRecord.answered(fingerprint, null) : CallRecord.running(fingerprint);
    }
    put(key, new Delivery(holder, false));
    return CallRecord.claimed();
  }

  @Override
  public synchronized void answered(String key, String holder, byte[] answer, Duration ttl) {
    Delivery known = deliveries.get(key);
    // It may have been forgotten while it ran, and is known again from now on.
    if (known == null || known.holder.equals(holder)) {
      deliveries.remove(key);
      put(key, new Delivery(holder, true));
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

  private void put(String key, Delivery delivery) {
    deliveries.put(key, delivery);
    if (deliveries.size() > capacity) {
      deliveries.remove(deliveries.keySet().iterator().next());
    }
  }

  private static final class Delivery {
    private final String holder;
    private final boolean told;

    Delivery(String holder, boolean told) {
      this.holder = holder;
      this.told = told;
    }
  }
}
