package dev.signet.ingress;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The per-request variables of an event function, read as {@code getWXContext} of wx-server-sdk
 * reads them (since 1.8.3), with two differences on purpose: identifiers stay text where the SDK
 * makes numbers of digits, and no token ever enters the context.
 */
public final class PlatformContext {

  private static final String KEYS = "WX_CONTEXT_KEYS";

  private final Map<String, String> fields;
  private final Map<String, String> variables;

  private PlatformContext(Map<String, String> fields, Map<String, String> variables) {
    this.fields = fields;
    this.variables = variables;
  }

  /** The context of one call's variables. */
  public static PlatformContext of(Map<String, String> variables) {
    Map<String, String> copy = new HashMap<>(variables);
    copy.keySet().removeIf(PlatformContext::isSecret);
    return new PlatformContext(Collections.unmodifiableMap(readFields(copy)), copy);
  }

  /** No variable was seen. */
  public static PlatformContext unseen() {
    return of(Map.of());
  }

  /** The fields under their names in {@code getWXContext}: OPENID, APPID, UNIONID, ENV, SOURCE … */
  public Map<String, String> fields() {
    return fields;
  }

  /** A variable as the platform names it, such as TCB_SOURCE; absent when unset or empty. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isEmpty());
  }

  /** Whether a user, of this app or of another, was named. */
  boolean namesUser() {
    return variable("WX_OPENID").isPresent() || namesSharedUser();
  }

  /** Whether resource sharing was named, in WX_CONTEXT_KEYS or not. */
  boolean namesSharedUser() {
    return variable("WX_FROM_OPENID").isPresent()
        || variable("WX_FROM_APPID").isPresent()
        || variable("WX_FROM_UNIONID").isPresent();
  }

  private static Map<String, String> readFields(Map<String, String> variables) {
    Map<String, String> fields = new LinkedHashMap<>();
    String keys = variables.get(KEYS);
    if (keys == null || keys.isEmpty()) {
      return fields;
    }
    for (String key : keys.split(",")) {
      String name = key.startsWith("WX_") && key.length() > 3 ? key.substring(3) : key;
      String value = variables.get(key);
      if (!key.isEmpty() && value != null) {
        fields.put(name, value);
      }
    }
    String env = variables.getOrDefault("TCB_ENV", "");
    putIfSet(fields, "ENV", env.isEmpty() ? variables.get("SCF_NAMESPACE") : env);
    putIfSet(fields, "SOURCE", variables.get("TCB_SOURCE"));
    return fields;
  }

  /**
   * The SDK names two tokens and lets WX_CLOUDBASE_ACCESSTOKEN through; here the name decides, so
   * that a token that is added tomorrow stays out too.
   */
  private static boolean isSecret(String name) {
    return name.contains("TOKEN") || name.contains("SECRET");
  }

  private static void putIfSet(Map<String, String> fields, String name, String value) {
    if (value != null && !value.isEmpty()) {
      fields.put(name, value);
    }
  }
}
