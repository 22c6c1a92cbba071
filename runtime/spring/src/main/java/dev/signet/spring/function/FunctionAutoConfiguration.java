package dev.signet.spring.function;

import dev.signet.spring.host.SignetProperties;
import dev.signet.spring.host.SpringHost;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.HandlerMapping;

/** Mounts the functions of the class path below {@code signet.path}. */
@AutoConfiguration(afterName = "dev.signet.spring.SignetAutoConfiguration")
@ConditionalOnBean(SpringHost.class)
public class FunctionAutoConfiguration {

  /** Creates the configuration. */
  public FunctionAutoConfiguration() {}

  @Bean
  MountedFunctions signetFunctions(
      SpringHost host, SignetProperties properties, ConfigurableListableBeanFactory beans) {
    return MountedFunctions.open(host, properties, beans);
  }

  @Bean
  FunctionLifecycle signetFunctionLifecycle(
      MountedFunctions functions, ApplicationContext application) {
    return new FunctionLifecycle(functions, application);
  }

  /** Before every other filter, some of which read forms. */
  @Bean
  FilterRegistrationBean<FunctionFilter> signetFunctionFilter(
      MountedFunctions functions, SignetProperties properties) {
    var registration = new FilterRegistrationBean<>(new FunctionFilter(properties.path()));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.setEnabled(functions.count() > 0);
    return registration;
  }

  @Bean
  HandlerMapping signetFunctionMapping(MountedFunctions functions, SignetProperties properties) {
    return functions.count() == 0
        ? request -> null
        : new FunctionMapping(properties.path(), functions.host());
  }
}
