package dev.signet.spring.testing.shop;

import dev.signet.CloudFunction;
import dev.signet.identity.OpenId;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** A handler class that is a bean. */
@Component
public class StockFunctions {

  private final AtomicInteger calls = new AtomicInteger();

  /** Returns how often the function ran. */
  public int calls() {
    return calls.get();
  }

  /** Reserves something for the caller. */
  @CloudFunction("reserve")
  public String reserve(OpenId caller) {
    calls.incrementAndGet();
    return "reserved for " + caller.value();
  }
}
