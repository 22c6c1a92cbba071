package dev.signet.simulator;

/**
 * A field of the WeChat context under the name that {@code getWXContext} gives it, with the names
 * under which each entrance carries it (documentation of WeChat CloudRun and of cloud functions;
 * the vendor's functions-framework for {@code X-Cloudbase-Context}).
 *
 * <p>The ingresses have their own tables of these names, and the two are kept apart on purpose:
 * this table states what a call carries according to the platform's documentation, theirs what a
 * function believes. A wrong name in either makes a test fail; in a shared table it would go
 * unnoticed.
 */
public enum ContextField {
  /** The user in this app. */
  OPENID("openId", "X-WX-OPENID", "WX_OPENID"),
  /** The app. */
  APPID("appId", "X-WX-APPID", "WX_APPID"),
  /** The user across the apps of one account. */
  UNIONID("unionId", "X-WX-UNIONID", "WX_UNIONID"),
  /** The user in the app that shares this environment. */
  FROM_OPENID("fromOpenId", "X-WX-FROM-OPENID", "WX_FROM_OPENID"),
  /** The app that shares this environment. */
  FROM_APPID("fromAppId", "X-WX-FROM-APPID", "WX_FROM_APPID"),
  /** The unionid of the user of the app that shares this environment. */
  FROM_UNIONID("fromUnionId", "X-WX-FROM-UNIONID", "WX_FROM_UNIONID"),
  /** Where the call comes from: one source, or a chain with the origin first. */
  SOURCE("source", "X-WX-SOURCE", "TCB_SOURCE"),
  /** The environment. */
  ENV("env", "X-WX-ENV", "TCB_ENV"),
  /** The client's IPv4 address. */
  CLIENTIP("clientIp", "X-Original-Forwarded-For", "WX_CLIENTIP"),
  /** The client's IPv6 address. */
  CLIENTIPV6("clientIpv6", "X-Original-Forwarded-For", "WX_CLIENTIPV6");

  private final String key;
  private final String header;
  private final String variable;

  ContextField(String key, String header, String variable) {
    this.key = key;
    this.header = header;
    this.variable = variable;
  }

  /** Returns the name in {@code signet-callers.json}, in the event and in {@code wechatContext}. */
  public String key() {
    return key;
  }

  /** Returns the header of a WeChat CloudRun call. */
  String header() {
    return header;
  }

  /** Returns the variable of an event function's call. */
  String variable() {
    return variable;
  }
}
