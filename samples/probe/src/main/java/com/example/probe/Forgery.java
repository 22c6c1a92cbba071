package com.example.probe;

import java.util.Map;

/**
 * What a tester's client sends in the places of an identity. The values are fixed, so that they are
 * recognised on arrival without being sent a second time; the page repeats them.
 */
final class Forgery {

  static final String OPEN_ID = "oSignetProbeForgedOpenId_001";
  static final String APP_ID = "wx5160e75160e75160";

  /** Begins each value in a header that holds neither an openid nor an appid. */
  static final String WORD = "signet_probe_forged";

  /** A name that no platform writes; it tells a userInfo that was completed from a replaced one. */
  static final String MEMBER = "signetProbe";

  private Forgery() {}

  static boolean is(Object value) {
    return value instanceof String
        && (value.equals(OPEN_ID) || value.equals(APP_ID) || ((String) value).startsWith(WORD));
  }

  /** Returns whether a text holds a forged value somewhere. */
  static boolean isIn(String text) {
    return text.contains(OPEN_ID) || text.contains(APP_ID) || text.contains(WORD);
  }

  /** Returns what became of a forged userInfo. */
  static String fateOf(Object userInfo) {
    if (!(userInfo instanceof Map)) {
      return "removed";
    }
    Map<?, ?> members = (Map<?, ?>) userInfo;
    if (is(members.get("openId")) || is(members.get("appId"))) {
      return "kept";
    }
    return members.containsKey(MEMBER) ? "merged" : "replaced";
  }
}
