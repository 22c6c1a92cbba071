package dev.signet.limit.guard;

import dev.signet.limit.CallStore;

/** A {@link CallGuard} that is made when a function first needs it. Safe for concurrent use. */
public final class LazyGuard {

  /** Finds the application's store; null for one in memory. */
  private final ClassLoader loader;

  /** Null until it is asked for. */
  private volatile CallGuard guard;

  private LazyGuard(ClassLoader loader) {
    this.loader = loader;
  }

  /** Returns a guard over a store in memory. */
  public static LazyGuard inMemory() {
    return new LazyGuard(null);
  }

  /** Returns a guard over the application's store, or one in memory if the application has none. */
  public static LazyGuard foundBy(ClassLoader loader) {
    return new LazyGuard(loader);
  }

  /** Returns a guard over this store. */
  public static LazyGuard of(CallStore store) {
    LazyGuard made = new LazyGuard(null);
    made.guard = new CallGuard(store);
    return made;
  }

  /**
   * Returns the guard.
   *
   * @throws Exception whatever the making of the store throws
   */
  public CallGuard get() throws Exception {
    CallGuard made = guard;
    if (made == null) {
      synchronized (this) {
        made = guard;
        if (made == null) {
          made = CallStores.guard(loader);
          guard = made;
        }
      }
    }
    return made;
  }

  /** Returns the store; null if none has been made. */
  public CallStore store() {
    CallGuard made = guard;
    return made == null ? null : made.store();
  }
}
