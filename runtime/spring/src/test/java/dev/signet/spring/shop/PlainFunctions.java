package dev.signet.spring.shop;

import dev.signet.AllowAnonymous;
import dev.signet.CloudFunction;

/** Functions of a class that is no bean, as they were written for another host. */
public final class PlainFunctions {

  @CloudFunction("ping")
  @AllowAnonymous
  public ShopFunctions.Greeting ping() {
    return new ShopFunctions.Greeting("pong");
  }
}
