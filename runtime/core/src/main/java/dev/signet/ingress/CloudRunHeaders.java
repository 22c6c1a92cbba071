package dev.signet.ingress;

/**
 * The identity headers of WeChat CloudRun in one request. The values stand in plain fields and not
 * in an array, so that a request costs one object.
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

  @Override
  boolean put(int slot, String value) {
    String before;
    switch (IdentityField.ofSlot(slot)) {
      case OPENID:
        before = openId;
        openId = value;
        break;
      case APPID:
        before = appId;
        appId = value;
        break;
      case UNIONID:
        before = unionId;
        unionId = value;
        break;
      case SOURCE:
        before = source;
        source = value;
        break;
      case ENV:
        before = env;
        env = value;
        break;
      case FROM_OPENID:
        before = fromOpenId;
        fromOpenId = value;
        break;
      case FROM_APPID:
        before = fromAppId;
        fromAppId = value;
        break;
      case FROM_UNIONID:
        before = fromUnionId;
        fromUnionId = value;
        break;
      default:
        throw new AssertionError(slot);
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
