package dev.signet.spring.function;

import dev.signet.spring.host.SignetProperties;
import dev.signet.spring.host.SpringHost;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.LazyInitializationExcludeFilter;
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

  @Bean
  SmartInitializingSingleton signetReachableControllers(
      MountedFunctions functions, SignetProperties properties, ListableBeanFactory beans) {
    return functions.count() == 0 ? () -> {} : new ReachableControllers(properties.path(), beans);
  }

  /** Before every other filter, some of which read forms. */
  @Bean
  static FilterRegistrationBean<FunctionFilter> signetFunctionFilter(
      ObjectProvider<MountedFunctions> functions) {
    var registration = new FilterRegistrationBean<>(new FunctionFilter(functions::getObject));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return registration;
  }

  @Bean
  HandlerMapping signetFunctionMapping(MountedFunctions functions) {
    return new FunctionMapping(functions);
  }

  /** What refuses the start does so at the start, also where beans are made when they are used. */
  @Bean
  static LazyInitializationExcludeFilter signetAtOnce() {
    return LazyInitializationExcludeFilter.forBeanTypes(
        MountedFunctions.class, FunctionLifecycle.class);
  }
}
