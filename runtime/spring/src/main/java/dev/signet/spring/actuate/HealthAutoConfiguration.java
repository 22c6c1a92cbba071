package dev.signet.spring.actuate;

import dev.signet.spring.function.MountedFunctions;
import dev.signet.spring.host.SpringHost;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;

/** The health contributor {@code signet}, for the actuator of Spring Boot 3. */
@AutoConfiguration(
    afterName = "dev.signet.spring.function.FunctionAutoConfiguration",
    beforeName =
        "org.springframework.boot.actuate.autoconfigure.health.HealthContributorAutoConfiguration")
@ConditionalOnClass(HealthIndicator.class)
@ConditionalOnBean(MountedFunctions.class)
@Conditional(OnSignetHealth.class)
public class HealthAutoConfiguration {

  /** Creates the configuration. */
  public HealthAutoConfiguration() {}

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
