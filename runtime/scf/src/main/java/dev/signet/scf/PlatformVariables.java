package dev.signet.scf;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * The variables of one call, which the platform hands to Java as system properties (documented for
 * the credentials, inferred for WX_* and TCB_*). They belong to the whole process, and nothing says
 * that the platform removes those of the previous call, so {@link #take} removes what it reads and
 * {@link #clear} removes whatever came meanwhile: a value that is seen belongs to this call.
 *
 * <p>SCF runs one call at a time in an instance and sets the next call's variables after this one
 * answered. That is what makes clearing afterwards right; there is no lock, and each value is read
 * and removed in one step.
 *
 * <p>Properties that cannot be reached, under a security manager for example, count as unseen,
 * which can refuse a caller and never make one.
 */
final class PlatformVariables {

  private static final String[] KEPT = {"TCB_ENV", "SCF_NAMESPACE"};

  private final Supplier<Properties> properties;

  PlatformVariables(Supplier<Properties> properties) {
    this.properties = properties;
  }

  /** The variables of the call that begins; those that name a caller are gone afterwards. */
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

  /** Removes what names a caller, at the end of a call. */
  void clear() {
    try {
      removeCallers(properties.get(), new HashMap<>());
    } catch (RuntimeException unreachable) {
      // As in take(): what cannot be reached is never seen.
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
