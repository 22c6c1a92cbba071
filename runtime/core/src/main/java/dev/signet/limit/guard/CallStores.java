package dev.signet.limit.guard;

import dev.signet.limit.CallStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;

/** Finds the store of an application. */
public final class CallStores {

  private CallStores() {}

  /**
   * Returns a guard over the application's store, or over one in memory if it has none.
   *
   * @param loader finds the store; null if the application is not asked
   * @throws IllegalStateException if there are two
   * @throws Exception whatever the making of a store throws
   */
  public static CallGuard guard(ClassLoader loader) throws Exception {
    CallStore found = loader == null ? null : load(loader);
    return found == null ? CallGuard.inMemory() : CallGuard.of(found);
  }

  /** Returns the application's store; null if it has none. */
  private static CallStore load(ClassLoader loader) throws Exception {
    List<CallStore> stores = new ArrayList<>();
    for (CallStore store : ServiceLoader.load(CallStore.class, loader)) {
      stores.add(store);
    }
    for (CallStore.Factory factory : ServiceLoader.load(CallStore.Factory.class, loader)) {
      stores.add(
          Objects.requireNonNull(
              factory.create(), factory.getClass().getName() + " returned null"));
    }
    if (stores.size() > 1) {
      throw new IllegalStateException(
          "two stores of calls are registered, "
              + stores.get(0).getClass().getName()
              + " and "
              + stores.get(1).getClass().getName()
              + "; keep one");
    }
    return stores.isEmpty() ? null : stores.get(0);
  }
}
