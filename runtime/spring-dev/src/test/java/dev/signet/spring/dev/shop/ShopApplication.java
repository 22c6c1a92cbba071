package dev.signet.spring.dev.shop;

import org.springframework.boot.autoconfigure.SpringBootApplication;

/** An application as users write it, with functions and controllers. */
@SpringBootApplication
public class ShopApplication {

  /** Made by Spring. */
  public ShopApplication() {}
}
