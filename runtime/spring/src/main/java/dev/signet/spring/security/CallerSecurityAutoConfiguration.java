package dev.signet.spring.security;

import dev.signet.function.FunctionRule;
import dev.signet.function.Interceptor;
import dev.signet.spring.controller.CallScope;
import dev.signet.spring.function.MountedFunctions;
import dev.signet.spring.host.SpringHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.util.function.SingletonSupplier;

/** Shows Spring Security who calls, where the application has it. */
@AutoConfiguration(afterName = "dev.signet.spring.SignetAutoConfiguration")
@ConditionalOnClass(
    name = "org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer")
@ConditionalOnBean(SpringHost.class)
public class CallerSecurityAutoConfiguration {

  /** Creates the configuration. */
  public CallerSecurityAutoConfiguration() {}

  @Bean
  static CallScope signetCallScope(ApplicationContext beans) {
    CallerContexts contexts =
        new CallerContexts(SingletonSupplier.of(() -> CallerConfigurer.holder(beans)));
    return (caller, admitted) ->
        caller == null
            ? () -> {}
            : contexts.enter(caller, admitted.rules().stream().map(FunctionRule::text).toList());
  }

  @Bean
  static Interceptor signetFunctionAuthorities(
      ObjectProvider<MountedFunctions> functions, CallScope scope) {
    return new FunctionAuthorities(SingletonSupplier.ofNullable(functions::getIfAvailable), scope);
  }
}
