package dev.signet.spring.controller;

import dev.signet.spring.host.SpringHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.handler.MappedInterceptor;

/**
 * Guards the application's own controllers. What a request needs is looked up among the beans once,
 * and not before it is needed.
 */
@AutoConfiguration(afterName = "dev.signet.spring.SignetAutoConfiguration")
@ConditionalOnBean(SpringHost.class)
public class ControllerAutoConfiguration {

  /** Creates the configuration. */
  public ControllerAutoConfiguration() {}

  @Bean
  static GuardTable signetGuardTable(ObjectProvider<SpringHost> host, ApplicationContext context) {
    return new GuardTable(SingletonSupplier.of(host::getObject), context.getClassLoader());
  }

  /**
   * As a MappedInterceptor, the guard stands in every mapping of the application, in those too that
   * the application makes itself, and before the interceptors of every {@code WebMvcConfigurer}.
   */
  @Bean
  static MappedInterceptor signetGuard(
      GuardTable table, ObjectProvider<SpringHost> host, ObjectProvider<CallScope> scope) {
    CallScope entered = scope.getIfAvailable(() -> (caller, admitted) -> () -> {});
    return new MappedInterceptor(
        null, new GuardInterceptor(table, SingletonSupplier.of(host::getObject), entered));
  }

  @Bean
  static IdentityResolverFirst signetIdentityResolver(ObjectProvider<GuardTable> table) {
    return new IdentityResolverFirst(new IdentityResolver(SingletonSupplier.of(table::getObject)));
  }

  @Bean
  static FunctionExceptionResolver signetExceptionResolver(ObjectProvider<SpringHost> host) {
    return new FunctionExceptionResolver(SingletonSupplier.of(host::getObject));
  }

  @Bean
  static ControllerCheck signetControllerCheck(ApplicationContext context, GuardTable table) {
    return new ControllerCheck(context, table);
  }
}
