package com.example.probe;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** What one call has shown, by the names of bundle {@code report}. */
final class Facts {

  private final Map<String, String> values = new TreeMap<>();

  /** Adds a value that {@link Shown} has made, or that is one of a few words. */
  Facts put(String name, String value) {
    values.put(name, value);
    return this;
  }

  Facts put(String name, boolean value) {
    return put(name, Shown.yesNo(value));
  }

  Map<String, String> values() {
    return Collections.unmodifiableMap(values);
  }
}
