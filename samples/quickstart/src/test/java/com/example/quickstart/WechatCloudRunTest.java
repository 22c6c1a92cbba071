package com.example.quickstart;

import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.HttpIngress;
import dev.signet.ingress.IngressSettings;
import java.util.ArrayList;
import java.util.List;

/** Tests the quickstart as a WeChat CloudRun container, called with callContainer. */
class WechatCloudRunTest extends HttpContract {

  @Override
  HttpIngress ingress() {
    return new CloudRunPrivateIngress(IngressSettings.none());
  }

  @Override
  List<String> identity(Caller caller) {
    List<String> headers = new ArrayList<>();
    headers.addAll(List.of("X-WX-OPENID", caller.openId(), "X-WX-APPID", Caller.APP_ID));
    headers.addAll(List.of("X-WX-SOURCE", Caller.SOURCE));
    if (caller.unionId() != null) {
      headers.addAll(List.of("X-WX-UNIONID", caller.unionId()));
    }
    return headers;
  }
}
