package com.example.quickstart;

import com.example.consumer.ConsumerApplication;
import dev.signet.ingress.HttpIngress;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The quickstart's functions, mounted in a Spring application on a port of its own. */
final class SpringContract {

  private SpringContract() {}

  static HttpService start(HttpIngress ingress) {
    ConfigurableApplicationContext context =
        SpringApplication.run(
            ConsumerApplication.class,
            "--server.port=0",
            "--server.address=127.0.0.1",
            "--signet.ingress=" + ingress.name(),
            "--signet.log=none",
            "--signet.path=/mounted/here");
    String port = context.getEnvironment().getRequiredProperty("local.server.port");
    return new HttpService("http://127.0.0.1:" + port + "/mounted/here", context::close);
  }
}
