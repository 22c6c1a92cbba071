package dev.signet.spring.dev;

import dev.signet.spring.host.SpringHost;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.web.context.WebApplicationContext;

/** Starts the console with an application that has Signet, except in tests and on a platform. */
@AutoConfiguration(
    afterName = {
      "dev.signet.spring.SignetAutoConfiguration",
      "dev.signet.spring.function.FunctionAutoConfiguration",
      "dev.signet.spring.controller.ControllerAutoConfiguration"
    })
@ConditionalOnBean(SpringHost.class)
@Conditional(DevAutoConfiguration.OutsideTests.class)
public class DevAutoConfiguration {

  /** Creates the configuration. */
  public DevAutoConfiguration() {}

  @Bean
  static DevTraces signetDevTraces() {
    return new DevTraces();
  }

  @Bean
  static ConsoleStarter signetDevConsole(
      WebApplicationContext context, ConfigurableEnvironment environment, DevTraces traces) {
    DevEnvironment.refusePlatform(environment);
    return new ConsoleStarter(context, DevSettings.read(environment), traces.traces());
  }

  /** Matches outside of the applications that Spring Boot's test support starts. */
  static final class OutsideTests implements Condition {

    OutsideTests() {}

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !(context.getEnvironment() instanceof ConfigurableEnvironment environment)
          || !DevEnvironment.isTest(environment);
    }
  }
}
