package dev.signet.ingress;

/**
 * The identity headers of WeChat CloudRun in one request. The values are plain fields and not an
 * array, so that a request costs one object.
 */
final class CloudRunHeaders extends HeaderScan {

  private static final HeaderNames NAMES = new HeaderNames(512, IdentityField.headers());

  private static final int SOURCE = IdentityField.SOURCE.ordinal();
  private static final int ENV = IdentityField.ENV.ordinal();

  private String openId;
  private String appId;
  private String unionId;
  private String source;
  private String env;
  private String fromOpenId;
  private String fromAppId;
  private String fromUnionId;

  CloudRunHeaders() {
    super(NAMES);
  }

  /**
   * Compares field by field, because a switch over the enum would make a cold start load one more
   * class.
   */
  @Override
  boolean put(int slot, String value) {
    IdentityField field = IdentityField.ofSlot(slot);
    String before;
    if (field == IdentityField.OPENID) {
      before = openId;
      openId = value;
    } else if (field == IdentityField.APPID) {
      before = appId;
      appId = value;
    } else if (field == IdentityField.UNIONID) {
      before = unionId;
      unionId = value;
    } else if (field == IdentityField.SOURCE) {
      before = source;
      source = value;
    } else if (field == IdentityField.ENV) {
      before = env;
      env = value;
    } else if (field == IdentityField.FROM_OPENID) {
      before = fromOpenId;
      fromOpenId = value;
    } else if (field == IdentityField.FROM_APPID) {
      before = fromAppId;
      fromAppId = value;
    } else {
      before = fromUnionId;
      fromUnionId = value;
    }
    return before == null;
  }

  @Override
  boolean isIdentifier(int slot) {
    return slot != SOURCE && slot != ENV;
  }

  @Override
  boolean isList(int slot) {
    return slot == SOURCE;
  }

  IdentityFields fields() {
    return new IdentityFields()
        .charactersChecked(charactersChecked())
        .openId(openId)
        .appId(appId)
        .unionId(unionId)
        .fromOpenId(fromOpenId)
        .fromAppId(fromAppId)
        .fromUnionId(fromUnionId)
        .source(source)
        .env(env)
        .clientIp(clientAddress())
        .clientIpv6(clientAddress());
  }
}
