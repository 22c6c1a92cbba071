package dev.signet.identity;

/**
 * The values that WeChat's SOURCE field has for where a call comes from (documentation of {@code
 * getWXContext}). Any other value is not WeChat's and is refused.
 */
public enum CallSource {
  /** A mini program on a user's device. */
  WX_CLIENT("wx_client"),
  /** The WeChat developer tools. */
  WX_DEVTOOLS("wx_devtools"),
  /** The HTTP API. */
  WX_HTTP("wx_http"),
  /** A trigger. */
  WX_TRIGGER("wx_trigger"),
  /** A WeChat Pay callback. */
  WX_PAYCALLBACK("wx_paycallback"),
  /** WeChat's page crawler. */
  WX_CRAWLER("wx_crawler"),
  /** Local debugging in the developer tools. */
  WX_LOCALDEBUG("wx_localdebug"),
  /** A source that WeChat itself could not name. */
  WX_UNKNOWN("wx_unknown"),
  /** Another cloud function. */
  SCF("scf");

  private static final CallSource[] VALUES = values();

  private final String wireName;

  CallSource(String wireName) {
    this.wireName = wireName;
  }

  /** Returns the name as the platform writes it. */
  public String wireName() {
    return wireName;
  }

  /** Returns the source with this exact name, or null. */
  static CallSource ofWireName(String name) {
    for (CallSource source : VALUES) {
      if (source.wireName.equals(name)) {
        return source;
      }
    }
    return null;
  }
}
