package com.example.quickstart;

/** The quickstart's contract, in a Spring application on WeChat CloudRun. */
class SpringCloudRunTest extends WechatCloudRunTest {

  @Override
  HttpService serve() {
    return SpringContract.start(ingress());
  }
}
