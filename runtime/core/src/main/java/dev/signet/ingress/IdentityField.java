package dev.signet.ingress;

/**
 * The identity fields of a request, each with its header of WeChat CloudRun and its key in the
 * {@code wechatContext} of CloudBase. The ordinal is the header's slot in {@link CloudRunHeaders}.
 *
 * <p>Event functions receive these fields as variables, which {@link PlatformVariable} names. The
 * package documentation explains why the simulator names all of them a second time.
 */
enum IdentityField {
  OPENID("x-wx-openid", "openId"),
  APPID("x-wx-appid", "appId"),
  UNIONID("x-wx-unionid", "unionId"),
  SOURCE("x-wx-source", "source"),
  ENV("x-wx-env", null),
  FROM_OPENID("x-wx-from-openid", "fromOpenId"),
  FROM_APPID("x-wx-from-appid", "fromAppId"),
  FROM_UNIONID("x-wx-from-unionid", "fromUnionId");

  private static final IdentityField[] VALUES = values();

  private final String header;
  private final String wechatKey;

  /**
   * @param header the name of the header, in lower case
   * @param wechatKey null if the field is not part of {@code wechatContext}
   */
  IdentityField(String header, String wechatKey) {
    this.header = header;
    this.wechatKey = wechatKey;
  }

  /** Returns the fields' headers in lower case; a field's ordinal is the index of its header. */
  static String[] headers() {
    String[] headers = new String[VALUES.length];
    for (IdentityField field : VALUES) {
      headers[field.ordinal()] = field.header;
    }
    return headers;
  }

  static IdentityField ofSlot(int slot) {
    return VALUES[slot];
  }

  /** Returns the field with this key in {@code wechatContext}, or null. */
  static IdentityField ofWechatKey(String key) {
    for (IdentityField field : VALUES) {
      if (key.equals(field.wechatKey)) {
        return field;
      }
    }
    return null;
  }
}
