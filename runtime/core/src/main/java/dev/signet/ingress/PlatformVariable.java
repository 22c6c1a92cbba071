package dev.signet.ingress;

import java.util.HashMap;
import java.util.Map;

/**
 * The per-request variables that an ingress uses, under their own names. The package documentation
 * explains why the simulator names them a second time.
 */
enum PlatformVariable {
  WX_OPENID,
  WX_APPID,
  WX_UNIONID,
  WX_FROM_OPENID,
  WX_FROM_APPID,
  WX_FROM_UNIONID,
  WX_CLIENTIP,
  WX_CLIENTIPV6,
  WX_OPEN_DATA_INFO,
  TCB_ENV,
  TCB_SOURCE,
  SCF_NAMESPACE,
  TRIGGER_SRC;

  private static final PlatformVariable[] VALUES = values();
  private static final Map<String, PlatformVariable> BY_NAME = byName();

  private final String fieldName = fieldName(name());

  static int count() {
    return VALUES.length;
  }

  /** Returns the variable with this exact name, or null. */
  static PlatformVariable named(String name) {
    return BY_NAME.get(name);
  }

  /**
   * Returns the name that {@code getWXContext} gives to a variable, which is its own without {@code
   * WX_}.
   */
  static String fieldName(String variable) {
    return variable.startsWith("WX_") && variable.length() > 3 ? variable.substring(3) : variable;
  }

  String fieldName() {
    return fieldName;
  }

  /** Returns whether a comma-separated list holds this name. */
  boolean isIn(String list) {
    String name = name();
    int at = list.indexOf(name);
    while (at >= 0) {
      int end = at + name.length();
      if ((at == 0 || list.charAt(at - 1) == ',')
          && (end == list.length() || list.charAt(end) == ',')) {
        return true;
      }
      at = list.indexOf(name, at + 1);
    }
    return false;
  }

  private static Map<String, PlatformVariable> byName() {
    Map<String, PlatformVariable> names = new HashMap<>();
    for (PlatformVariable variable : VALUES) {
      names.put(variable.name(), variable);
    }
    return names;
  }
}
