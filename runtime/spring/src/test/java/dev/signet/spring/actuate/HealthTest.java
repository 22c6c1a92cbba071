package dev.signet.spring.actuate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.spring.SignetAutoConfiguration;
import dev.signet.spring.function.FunctionAutoConfiguration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;

/** The health contributor, in both lines of Spring Boot. */
class HealthTest {

  private static final String BEAN = "signetHealthIndicator";

  private final WebApplicationContextRunner application =
      new WebApplicationContextRunner()
          .withPropertyValues("signet.ingress=wechat-cloudrun-private")
          .withConfiguration(
              AutoConfigurations.of(
                  SignetAutoConfiguration.class,
                  FunctionAutoConfiguration.class,
                  HealthAutoConfiguration.class,
                  NextHealthAutoConfiguration.class));

  @Test
  void anApplicationThatServesIsUpAndSaysItsIngress() {
    application.run(
        context -> {
          var health = context.getBean(HealthIndicator.class).health();
          assertThat(health.getStatus()).isEqualTo(Status.UP);
          assertThat(health.getDetails())
              .containsEntry("ingress", "wechat-cloudrun-private")
              .containsKey("functions");
        });
  }

  @Test
  void anApplicationThatStopsIsOutOfServiceAtOnce() {
    var seen = new java.util.ArrayList<Status>();
    application.run(
        context -> {
          var indicator = context.getBean(HealthIndicator.class);
          ApplicationListener<ContextClosedEvent> last =
              event -> seen.add(indicator.health().getStatus());
          context.getSourceApplicationContext().addApplicationListener(last);
          context.getSourceApplicationContext().close();
        });

    assertThat(seen).containsExactly(Status.OUT_OF_SERVICE);
  }

  @Test
  void theNextLineOfSpringBootHasTheSameHealth() {
    application
        .withClassLoader(new FilteredClassLoader("org.springframework.boot.actuate.health"))
        .run(
            context -> {
              var indicator =
                  (org.springframework.boot.health.contributor.HealthIndicator)
                      context.getBean(BEAN);
              assertThat(indicator.health().getStatus().getCode()).isEqualTo("UP");
              assertThat(indicator.health().getDetails())
                  .containsEntry("ingress", "wechat-cloudrun-private");
            });
  }

  @Test
  void anApplicationWithoutAnActuatorHasNoHealth() {
    application
        .withClassLoader(
            new FilteredClassLoader(
                "org.springframework.boot.actuate.health",
                "org.springframework.boot.health.contributor"))
        .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(BEAN));
  }

  @Test
  void healthIsTurnedOffAsThatOfOthers() {
    application
        .withPropertyValues("management.health.signet.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(BEAN));
    application
        .withPropertyValues("management.health.defaults.enabled=false")
        .run(context -> assertThat(context).doesNotHaveBean(BEAN));
  }
}
