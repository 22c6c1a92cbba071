package dev.signet.spring.shop;

import java.util.concurrent.CountDownLatch;
import org.springframework.stereotype.Component;

/** Holds a call until a test lets it go. */
@Component
public class Gate {

  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch open = new CountDownLatch(1);

  String pass() throws InterruptedException {
    entered.countDown();
    open.await();
    return "passed";
  }

  public void awaitCall() throws InterruptedException {
    entered.await();
  }

  public void open() {
    open.countDown();
  }
}
