package dev.signet.push.wire;

import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers a number of deliveries in this process, and forgets the oldest first. */
final class InstanceMemory implements DeliveryMemory {

  private final int capacity;
  private final Map<String, State> states = new LinkedHashMap<>();

  InstanceMemory(int capacity) {
    this.capacity = capacity;
  }

  @Override
  public synchronized State begin(String id) {
    State known = states.get(id);
    if (known != null) {
      return known;
    }
    put(id, State.RUNNING);
    return State.NEW;
  }

  @Override
  public synchronized void end(String id, boolean succeeded) {
    states.remove(id);
    if (succeeded) {
      put(id, State.TOLD);
    }
  }

  private void put(String id, State state) {
    states.put(id, state);
    if (states.size() > capacity) {
      states.remove(states.keySet().iterator().next());
    }
  }
}
