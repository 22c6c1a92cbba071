package dev.signet.ingress;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The per-request variables of an event function, read as {@code getWXContext} of wx-server-sdk
 * reads them (since 1.8.3), with two deliberate differences: identifiers stay text where the SDK
 * makes numbers of digits, and no token ever enters the context.
 */
public final class PlatformContext {

  private static final String KEYS = "WX_CONTEXT_KEYS";

  private String keys;
  private final String[] known = new String[PlatformVariable.count()];

  /** The variables that no ingress uses; null if there are none. */
  private Map<String, String> others;

  private PlatformContext() {}

  /** Returns the context of one call's variables. */
  public static PlatformContext of(Map<String, String> variables) {
    PlatformContext context = new PlatformContext();
    for (Map.Entry<String, String> variable : variables.entrySet()) {
      context.copy(variable.getKey(), variable.getValue());
    }
    return context;
  }

  /**
   * Returns the context of a call of which the platform tells nothing but what made it. What the
   * process's own variables say of a caller was said before the first caller came, so that only the
   * name of the environment is taken from them, to which the whole instance belongs.
   *
   * @param environment the process's own, such as {@code System.getenv()}
   * @param triggerSource the value that TRIGGER_SRC would have; null if it is not known
   */
  public static PlatformContext ofInstance(Map<String, String> environment, String triggerSource) {
    PlatformContext context = new PlatformContext();
    for (PlatformVariable kept :
        new PlatformVariable[] {PlatformVariable.TCB_ENV, PlatformVariable.SCF_NAMESPACE}) {
      context.known[kept.ordinal()] = environment.get(kept.name());
    }
    context.known[PlatformVariable.TRIGGER_SRC.ordinal()] = triggerSource;
    // Without a list of names there would be no field, not even ENV.
    context.keys = PlatformVariable.TCB_ENV.name();
    return context;
  }

  /** Returns the context of a call whose variables were not seen. */
  public static PlatformContext unseen() {
    return new PlatformContext();
  }

  /**
   * Returns the fields under their names in {@code getWXContext}: OPENID, APPID, UNIONID, ENV,
   * SOURCE and so on. Unmodifiable.
   */
  public Map<String, String> fields() {
    if (keys == null || keys.isEmpty()) {
      return Map.of();
    }
    Map<String, String> fields = new LinkedHashMap<>();
    for (String key : keys.split(",")) {
      String value = key.isEmpty() ? null : variable(key);
      if (value != null) {
        fields.put(PlatformVariable.fieldName(key), value);
      }
    }
    putIfSet(fields, "ENV", platformEnv());
    putIfSet(fields, "SOURCE", get(PlatformVariable.TCB_SOURCE));
    return Collections.unmodifiableMap(fields);
  }

  /**
   * Returns the value that {@link #fields()} has for this variable, or null, without reading the
   * other fields.
   */
  String field(PlatformVariable variable) {
    if (keys == null || keys.isEmpty()) {
      return null;
    }
    String value = known[variable.ordinal()];
    if (value == null && others == null) {
      return null;
    }
    if (others != null && others.containsKey(variable.fieldName())) {
      return fields().get(variable.fieldName());
    }
    return value != null && variable.isIn(keys) ? value : null;
  }

  /** Returns the field ENV of {@link #fields()}, or null. */
  String env() {
    String env = platformEnv();
    return env == null || keys == null || keys.isEmpty() ? fields().get("ENV") : env;
  }

  /** Returns a variable; null if it is unset or empty. */
  String get(PlatformVariable variable) {
    String value = known[variable.ordinal()];
    return value == null || value.isEmpty() ? null : value;
  }

  /** Returns a variable by any name, even if it is empty; null if it is unset or a secret. */
  String variable(String name) {
    PlatformVariable variable = PlatformVariable.named(name);
    if (variable != null) {
      return known[variable.ordinal()];
    }
    if (name.equals(KEYS)) {
      return keys;
    }
    return others == null ? null : others.get(name);
  }

  /** Returns whether the variables name a user, of this app or of another. */
  boolean namesUser() {
    return get(PlatformVariable.WX_OPENID) != null || namesSharedUser();
  }

  /**
   * Returns whether the variables name a user of another app, whether or not WX_CONTEXT_KEYS lists
   * them.
   */
  boolean namesSharedUser() {
    return get(PlatformVariable.WX_FROM_OPENID) != null
        || get(PlatformVariable.WX_FROM_APPID) != null
        || get(PlatformVariable.WX_FROM_UNIONID) != null;
  }

  private void copy(String name, String value) {
    PlatformVariable variable = PlatformVariable.named(name);
    if (variable != null) {
      known[variable.ordinal()] = value;
    } else if (name.equals(KEYS)) {
      keys = value;
    } else if (!isSecret(name)) {
      if (others == null) {
        others = new HashMap<>();
      }
      others.put(name, value);
    }
  }

  private String platformEnv() {
    String env = get(PlatformVariable.TCB_ENV);
    return env == null ? get(PlatformVariable.SCF_NAMESPACE) : env;
  }

  /**
   * Decides by the name alone, so that a token that is added later stays out too. The SDK lists two
   * tokens and lets WX_CLOUDBASE_ACCESSTOKEN through.
   */
  private static boolean isSecret(String name) {
    return name.contains("TOKEN") || name.contains("SECRET");
  }

  private static void putIfSet(Map<String, String> fields, String name, String value) {
    if (value != null) {
      fields.put(name, value);
    }
  }
}
