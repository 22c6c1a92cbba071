package dev.signet.spring.actuate;

import dev.signet.spring.function.MountedFunctions;
import dev.signet.spring.host.SpringHost;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** The health contributor {@code signet}, for the actuator of Spring Boot 4. */
@AutoConfiguration(
    afterName = "dev.signet.spring.function.FunctionAutoConfiguration",
    beforeName =
        "org.springframework.boot.health.autoconfigure.contributor.HealthContributorAutoConfiguration")
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnMissingClass("org.springframework.boot.actuate.health.HealthIndicator")
@ConditionalOnBean(MountedFunctions.class)
@Conditional(OnSignetHealth.class)
public class NextHealthAutoConfiguration {

  /** Creates the configuration. */
  public NextHealthAutoConfiguration() {}

  @Bean
  HealthIndicator signetHealthIndicator(SpringHost host, MountedFunctions functions) {
    ServingState state = new ServingState(host, functions);
    return () ->
        Health.status(state.status())
            .withDetail(ServingState.INGRESS, state.ingress())
            .withDetail(ServingState.FUNCTIONS, state.count())
            .build();
  }
}
