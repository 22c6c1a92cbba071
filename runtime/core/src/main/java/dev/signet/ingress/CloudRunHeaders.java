package dev.signet.ingress;

/** The identity headers of WeChat CloudRun in one request. Plain fields: one object a request. */
final class CloudRunHeaders extends HeaderScan {

  private static final HeaderNames NAMES =
      new HeaderNames(
          512,
          "x-wx-openid",
          "x-wx-appid",
          "x-wx-unionid",
          "x-wx-source",
          "x-wx-env",
          "x-wx-from-openid",
          "x-wx-from-appid",
          "x-wx-from-unionid");

  private static final int SOURCE = 3;
  private static final int ENV = 4;

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

  /** In the order of {@link #NAMES}. */
  @Override
  boolean put(int slot, String value) {
    String before;
    switch (slot) {
      case 0:
        before = openId;
        openId = value;
        break;
      case 1:
        before = appId;
        appId = value;
        break;
      case 2:
        before = unionId;
        unionId = value;
        break;
      case 3:
        before = source;
        source = value;
        break;
      case 4:
        before = env;
        env = value;
        break;
      case 5:
        before = fromOpenId;
        fromOpenId = value;
        break;
      case 6:
        before = fromAppId;
        fromAppId = value;
        break;
      default:
        before = fromUnionId;
        fromUnionId = value;
        break;
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
