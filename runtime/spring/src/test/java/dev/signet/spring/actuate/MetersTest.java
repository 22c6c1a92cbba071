package dev.signet.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.ErrorCode;
import dev.signet.function.Failure;
import dev.signet.json.wire.JsonOutput;
import dev.signet.spring.SignetAutoConfiguration;
import dev.signet.spring.function.FunctionAutoConfiguration;
import dev.signet.spring.host.SpringHost;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;

/** The timer of calls. */
class MetersTest {

  private final WebApplicationContextRunner application =
      new WebApplicationContextRunner()
          .withPropertyValues("signet.ingress=wechat-cloudrun-private", "signet.log=none")
          .withConfiguration(
              AutoConfigurations.of(
                  SignetAutoConfiguration.class,
                  FunctionAutoConfiguration.class,
                  MetersAutoConfiguration.class));

  @Test
  void aCallIsTimedByFunctionOutcomeAndStage() {
    application
        .withBean(SimpleMeterRegistry.class)
        .run(
            context -> {
              context
                  .getBean(SpringHost.class)
                  .pipeline()
                  .refuse("-", "r-1", Failure.of(ErrorCode.NOT_FOUND), JsonOutput.bytes());

              Timer timer =
                  context
                      .getBean(MeterRegistry.class)
                      .get("signet.calls")
                      .tags("function", "-", "outcome", "NOT_FOUND", "stage", "none")
                      .timer();
              assertThat(timer.count()).isEqualTo(1);
            });
  }

  @Test
  void anApplicationWithoutARegistryHasNoMeters() {
    application.run(
        context -> assertThat(context).hasNotFailed().doesNotHaveBean("signetCallMeters"));
  }

  @Test
  void anApplicationWithoutMicrometerStarts() {
    application
        .withClassLoader(new FilteredClassLoader("io.micrometer"))
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean("signetCallMeters"));
  }
}
