package dev.signet.spring.shop;

import dev.signet.CloudFunction;
import dev.signet.identity.OpenId;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Functions that are there under one profile only. */
@Component
@Profile("admin")
public class AdminFunctions {

  AdminFunctions() {}

  @CloudFunction("purge")
  public ShopFunctions.Greeting purge(OpenId caller) {
    return new ShopFunctions.Greeting("purged");
  }
}
