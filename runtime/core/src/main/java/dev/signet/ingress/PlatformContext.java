package dev.signet.ingress;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The per-request variables of an event function, read as {@code getWXContext} of wx-server-sdk
 * reads them (since 1.8.3), with two differences on purpose: identifiers stay text where the SDK
 * makes numbers of digits, and no token ever enters the context.
 */
public final class PlatformContext {

  private static final String KEYS = "WX_CONTEXT_KEYS";
  private static final Set<String> SECRETS =
      Set.of("API_TOKEN", "TRIGGER_API_TOKEN_V0", "CLOUDBASE_ACCESSTOKEN");

  private final Map<String, String> fields;
  private final Map<String, String> variables;

  private PlatformContext(Map<String, String> fields, Map<String, String> variables) {
    this.fields = fields;
    this.variables = variables;
  }

  /** The context of one call's variables. */
  public static PlatformContext of(Map<String, String> variables) {
    Map<String, String> copy = Map.copyOf(variables);
    return new PlatformContext(readFields(copy), copy);
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

  private static Map<String, String> readFields(Map<String, String> variables) {
    Map<String, String> fields = new LinkedHashMap<>();
    String keys = variables.get(KEYS);
    if (keys == null) {
      return fields;
    }
    for (String key : keys.split(",")) {
      String name = key.startsWith("WX_") && key.length() > 3 ? key.substring(3) : key;
      String value = variables.get(key);
      if (!key.isEmpty() && value != null && !SECRETS.contains(name)) {
        fields.put(name, value);
      }
    }
    String env = variables.getOrDefault("TCB_ENV", "");
    putIfSet(fields, "ENV", env.isEmpty() ? variables.get("SCF_NAMESPACE") : env);
    putIfSet(fields, "SOURCE", variables.get("TCB_SOURCE"));
    return fields;
  }

  private static void putIfSet(Map<String, String> fields, String name, String value) {
    if (value != null && !value.isEmpty()) {
      fields.put(name, value);
    }
  }
}
