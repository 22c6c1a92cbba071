package dev.signet.scf.call;

import dev.signet.ingress.PlatformContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * The variables of one call, which the platform hands to Java as system properties (documented for
 * the credentials, inferred for WX_* and TCB_*). They belong to the whole process, and no
 * documentation says that the platform removes those of the previous call. Therefore {@link #take}
 * removes what it reads, and {@link #clear} removes whatever was set in the meantime: every value
 * that a call sees is its own.
 *
 * <p>SCF runs one call at a time in an instance and sets the variables of the next call after this
 * one has answered, so that clearing them before the answer is safe. There is no lock; each value
 * is read and removed in one step.
 *
 * <p>Properties that cannot be reached, under a security manager for example, count as absent. That
 * can only refuse a caller, never make one.
 */
public final class PlatformVariables implements CallVariables {

  private static final String[] KEPT = {"TCB_ENV", "SCF_NAMESPACE"};

  private final Supplier<Properties> properties;

  /**
   * Makes the variables of a platform that sets them before each call.
   *
   * @param properties returns the properties that it sets
   */
  public PlatformVariables(Supplier<Properties> properties) {
    this.properties = properties;
  }

  /** Returns the variables of the call that begins, and removes those that name a caller. */
  @Override
  public PlatformContext take() {
    return PlatformContext.of(taken());
  }

  private Map<String, String> taken() {
    Map<String, String> seen = new HashMap<>();
    try {
      Properties source = properties.get();
      removeCallers(source, seen);
      for (String name : KEPT) {
        put(seen, name, source.get(name));
      }
      return seen;
    } catch (RuntimeException unreachable) {
      return Map.of();
    }
  }

  /** Removes the variables that name a caller, at the end of a call. */
  @Override
  public void clear() {
    try {
      removeCallers(properties.get(), new HashMap<>());
    } catch (RuntimeException unreachable) {
      // As in taken(): properties that cannot be reached are never read either.
    }
  }

  private static void removeCallers(Properties source, Map<String, String> removed) {
    for (Object key : source.keySet().toArray()) {
      if (key instanceof String && namesCaller((String) key)) {
        put(removed, (String) key, source.remove(key));
      }
    }
  }

  private static boolean namesCaller(String name) {
    return name.startsWith("WX_") || name.equals("TCB_SOURCE") || name.equals("TRIGGER_SRC");
  }

  private static void put(Map<String, String> seen, String name, Object value) {
    if (value instanceof String) {
      seen.put(name, (String) value);
    }
  }
}
