package dev.signet.spring.controller;

import dev.signet.host.ConfigurationException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;

/** Refuses the start of a reactive application, in which nothing of Signet would be enforced. */
@AutoConfiguration
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
public class ReactiveAutoConfiguration {

  /** Creates the configuration. */
  public ReactiveAutoConfiguration() {}

  @Bean
  static SmartInitializingSingleton signetReactiveRefusal() {
    return () -> {
      throw new ConfigurationException(ControllerMessages.REACTIVE.format());
    };
  }
}
