package dev.signet.spring.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.host.ConfigurationException;
import dev.signet.spring.SignetAutoConfiguration;
import dev.signet.spring.function.FunctionAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** What an application needs to start, and why it does not. */
class StartTest {

  private final WebApplicationContextRunner application =
      new WebApplicationContextRunner()
          .withConfiguration(
              AutoConfigurations.of(
                  SignetAutoConfiguration.class, FunctionAutoConfiguration.class));

  @Test
  void anApplicationWithoutAnIngressDoesNotStart() {
    application.run(
        context ->
            assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("signet.ingress (SIGNET_INGRESS) is not set"));
  }

  @Test
  void anApplicationWithAnIngressStarts() {
    application
        .withPropertyValues("signet.ingress=wechat-cloudrun-private")
        .run(
            context -> {
              assertThat(context).hasNotFailed().hasSingleBean(SpringHost.class);
              assertThat(context.getBean(SpringHost.class).settings().ingress())
                  .isEqualTo("wechat-cloudrun-private");
            });
  }
}
