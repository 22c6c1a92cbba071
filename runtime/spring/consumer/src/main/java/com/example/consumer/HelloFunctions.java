package com.example.consumer;

import dev.signet.CloudFunction;
import dev.signet.identity.OpenId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A handler class that is a bean. */
@Component
public class HelloFunctions {

  private final Greeter greeter;
  private final String sign;

  HelloFunctions(Greeter greeter, @Value("${consumer.sign}") String sign) {
    this.greeter = greeter;
    this.sign = sign;
  }

  @CloudFunction("hello")
  public String hello(OpenId caller, String name) {
    return greeter.greet(name, sign);
  }

  @CloudFunction("helloLater")
  public CompletionStage<String> helloLater(OpenId caller, String name) {
    return CompletableFuture.supplyAsync(() -> greeter.greet(name, sign));
  }

  /** Says whether it runs on a virtual thread, which the oldest JDK has no word for. */
  @CloudFunction("onVirtualThread")
  public boolean onVirtualThread(OpenId caller) {
    return Thread.currentThread().toString().startsWith("VirtualThread");
  }
}
