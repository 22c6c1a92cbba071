package dev.signet.spring.actuate;

import dev.signet.spring.host.SpringHost;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.annotation.Bean;

/** Meters of calls, in an application that has a registry of Micrometer. */
@AutoConfiguration(
    afterName = {
      "dev.signet.spring.SignetAutoConfiguration",
      "org.springframework.boot.actuate.autoconfigure.metrics.CompositeMeterRegistryAutoConfiguration",
      "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration"
    })
@ConditionalOnClass(MeterRegistry.class)
@ConditionalOnBean({SpringHost.class, MeterRegistry.class})
public class MetersAutoConfiguration {

  /** Creates the configuration. */
  public MetersAutoConfiguration() {}

  @Bean
  CallMeters signetCallMeters(MeterRegistry registry) {
    return new CallMeters(registry);
  }
}
