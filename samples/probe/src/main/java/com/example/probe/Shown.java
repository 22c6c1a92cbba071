package com.example.probe;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What may be shown: names, and descriptions of values that identify nobody. */
final class Shown {

  static final String NONE = "none";
  static final String ABSENT = "absent";

  /** The values that WeChat documents for the source of a call; anything else is not repeated. */
  private static final Set<String> SOURCES =
      Set.of(
          "wx_devtools",
          "wx_client",
          "wx_http",
          "wx_trigger",
          "wx_paycallback",
          "wx_crawler",
          "wx_localdebug",
          "wx_unknown",
          "scf",
          "web_client");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_.$][A-Za-z0-9_.$-]{0,47}");
  private static final Pattern MANY_DIGITS = Pattern.compile("(?:.*\\d){6}.*");
  private static final Pattern APP_ID = Pattern.compile("wx[0-9a-f]{16}");
  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9_-]+");

  private Shown() {}

  static String yesNo(boolean value) {
    return value ? "yes" : "no";
  }

  /**
   * Returns names in their order, with a number in place of those that could be values: a client
   * can make a name of anything.
   */
  static String names(Collection<?> names) {
    TreeSet<String> shown = new TreeSet<>();
    int hidden = 0;
    for (Object name : names) {
      if (name instanceof String && isName((String) name)) {
        shown.add((String) name);
      } else {
        hidden++;
      }
    }
    if (hidden > 0) {
      shown.add("(" + hidden + ")");
    }
    return shown.isEmpty() ? NONE : String.join(", ", shown);
  }

  private static boolean isName(String name) {
    return NAME.matcher(name).matches() && !MANY_DIGITS.matcher(name).matches();
  }

  /** Returns the length and the alphabet of an openid, a unionid or an appid. */
  static String identifier(Object value) {
    if (value == null) {
      return ABSENT;
    }
    if (!(value instanceof String)) {
      return "no text";
    }
    String text = (String) value;
    if (Forgery.is(text)) {
      return "forged";
    }
    if (APP_ID.matcher(text).matches()) {
      return "wx and 16 of [0-9a-f]";
    }
    return text.length()
        + (IDENTIFIER.matcher(text).matches() ? " of [A-Za-z0-9_-]" : " with other characters");
  }

  /** Returns a chain of sources, with {@code other} for one that is not documented. */
  static String source(Object value) {
    if (!(value instanceof String) || ((String) value).isEmpty()) {
      return ABSENT;
    }
    StringBuilder chain = new StringBuilder();
    for (String element : ((String) value).split(",")) {
      chain.append(chain.length() == 0 ? "" : ",");
      chain.append(SOURCES.contains(element) ? element : Forgery.is(element) ? "forged" : "other");
    }
    return chain.toString();
  }
}
