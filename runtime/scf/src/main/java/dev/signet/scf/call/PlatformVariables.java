package dev.signet.scf.call;

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
public final class PlatformVariables {

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

  /**
   * Makes the variables of a platform that sets none for a call, as for a custom runtime. Of the
   * process's own environment only the name of the environment counts, which is the same for every
   * call; whatever else is there was set before the first caller came.
   */
  public static PlatformVariables of(Map<String, String> environment) {
    Properties kept = new Properties();
    for (String name : KEPT) {
      if (environment.containsKey(name)) {
        kept.put(name, environment.get(name));
      }
    }
    return new PlatformVariables(() -> kept);
  }

  /** Returns the variables of the call that begins, and removes those that name a caller. */
  Map<String, String> take() {
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
  void clear() {
    try {
      removeCallers(properties.get(), new HashMap<>());
    } catch (RuntimeException unreachable) {
      // As in take(): properties that cannot be reached are never read either.
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
