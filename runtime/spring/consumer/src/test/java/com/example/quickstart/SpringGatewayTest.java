package com.example.quickstart;

/** The quickstart's contract, in a Spring application behind CloudBase's gateway. */
class SpringGatewayTest extends CloudbaseGatewayTest {

  @Override
  HttpService serve() {
    return SpringContract.start(ingress());
  }
}
