package dev.signet.spring.shop;

import java.util.concurrent.atomic.AtomicInteger;
import org.aspectj.lang.annotation.Aspect;
import org.aspectj.lang.annotation.Before;
import org.springframework.stereotype.Component;

/** What a handler class needs. */
@Component
class Prices {

  int of(String name) {
    return name.length() * 100;
  }

  /** Counts the calls of annotated methods, as a transaction would begin around them. */
  @Aspect
  @Component
  static class Counter {

    final AtomicInteger calls = new AtomicInteger();

    @Before("@annotation(dev.signet.spring.shop.Counted)")
    void count() {
      calls.incrementAndGet();
    }
  }
}
