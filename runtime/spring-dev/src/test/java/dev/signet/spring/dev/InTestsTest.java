package dev.signet.spring.dev;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.spring.dev.shop.ShopApplication;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;

/** An application that a test starts has no console, although it is on the test's class path. */
@SpringBootTest(
    classes = ShopApplication.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "signet.ingress=wechat-cloudrun-private")
class InTestsTest {

  @Autowired private ApplicationContext context;

  @Test
  void aTestHasNoConsole() {
    assertThat(context.getBeanNamesForType(ConsoleStarter.class)).isEmpty();
    assertThat(context.getEnvironment().getProperty("server.address")).isNull();
  }
}
