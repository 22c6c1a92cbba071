package dev.signet.simulator;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;

/** The properties in which the platform sets the variables of each call. */
final class InstanceVariables {

  private final Properties properties;
  private final Set<String> setLast = new HashSet<>();

  /** The values before the first call that set these properties; null for one that was absent. */
  private final Map<String, Object> original = new HashMap<>();

  InstanceVariables(Properties properties) {
    this.properties = properties;
  }

  synchronized void set(Map<String, String> variables) {
    setLast.clear();
    variables.forEach(
        (name, value) -> {
          if (!original.containsKey(name)) {
            original.put(name, properties.get(name));
          }
          properties.setProperty(name, value);
          setLast.add(name);
        });
  }

  synchronized void clear() {
    setLast.forEach(properties::remove);
    setLast.clear();
  }

  synchronized void restore() {
    original.forEach(
        (name, value) -> {
          if (value == null) {
            properties.remove(name);
          } else {
            properties.put(name, value);
          }
        });
    original.clear();
    setLast.clear();
  }
}
