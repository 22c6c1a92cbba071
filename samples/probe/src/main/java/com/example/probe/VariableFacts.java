package com.example.probe;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What the variables of a call show. At the end of a call each of them is overwritten, so that the
 * next call tells which the platform has written anew, which it has removed, and which it has left.
 */
final class VariableFacts {

  private static final Pattern PLATFORM =
      Pattern.compile("_?(WX|TCB|SCF|QCLOUD|TENCENTCLOUD|TRIGGER|CLOUDBASE)_.*");
  private static final String OVERWRITTEN = "signet_probe_overwritten";

  private final Properties properties;
  private final Set<String> overwritten = new TreeSet<>();
  private final Set<String> atStart;

  VariableFacts(Properties properties) {
    this.properties = properties;
    this.atStart = new TreeSet<>(properties.stringPropertyNames());
  }

  /** Adds what this call shows, compared with the one before. */
  void add(Facts facts, Object openIdOfEvent) {
    List<String> now = platformNames();
    facts.put("variables.names", Shown.names(now));
    Set<String> added = new TreeSet<>(properties.stringPropertyNames());
    added.removeAll(atStart);
    facts.put("variables.sinceStart", Shown.names(added));
    facts.put("variables.source", Shown.source(value("TCB_SOURCE")));
    facts.put("variables.trigger", Shown.yesNo(value("TRIGGER_SRC") != null));
    facts.put("variables.openId", compared(value("WX_OPENID"), openIdOfEvent));
    String keys = value("WX_CONTEXT_KEYS");
    facts.put(
        "variables.contextKeys",
        keys == null ? Shown.ABSENT : Shown.names(Arrays.asList(keys.split(","))));
    if (!overwritten.isEmpty()) {
      addFates(facts);
    }
  }

  /** Overwrites the variables of this call. */
  void overwrite() {
    overwritten.clear();
    for (String name : platformNames()) {
      if (name.startsWith("WX_") || name.startsWith("TCB_") || name.startsWith("TRIGGER_")) {
        properties.setProperty(name, OVERWRITTEN);
        overwritten.add(name);
      }
    }
  }

  /** Adds the names in the environment, which is that of the start and so never of a call. */
  static void addEnvironment(Facts facts, Map<String, String> environment) {
    facts.put("environment.names", Shown.names(environment.keySet()));
    facts.put("environment.openId", Shown.yesNo(environment.containsKey("WX_OPENID")));
  }

  private void addFates(Facts facts) {
    List<String> left = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    List<String> anew = new ArrayList<>();
    for (String name : overwritten) {
      String value = properties.getProperty(name);
      (value == null ? removed : value.equals(OVERWRITTEN) ? left : anew).add(name);
    }
    facts.put("variables.left", Shown.names(left));
    facts.put("variables.removed", Shown.names(removed));
    facts.put("variables.anew", Shown.names(anew));
  }

  /** Returns a variable of this call, not one that this object has overwritten. */
  private String value(String name) {
    String value = properties.getProperty(name);
    return OVERWRITTEN.equals(value) ? null : value;
  }

  private List<String> platformNames() {
    List<String> names = new ArrayList<>();
    for (String name : properties.stringPropertyNames()) {
      if (PLATFORM.matcher(name).matches()) {
        names.add(name);
      }
    }
    return names;
  }

  private static String compared(String variable, Object ofEvent) {
    if (variable == null) {
      return Shown.ABSENT;
    }
    return ofEvent == null ? "alone" : variable.equals(ofEvent) ? "equal" : "different";
  }
}
