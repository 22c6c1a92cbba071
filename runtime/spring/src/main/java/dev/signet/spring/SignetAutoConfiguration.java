package dev.signet.spring;

import dev.signet.spring.host.SignetProperties;
import dev.signet.spring.host.SpringHost;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Reads the properties {@code signet.*} and makes what functions and controllers share. No bean of
 * the application replaces these: who calls is decided by what the properties declare.
 */
@AutoConfiguration(
    afterName = {
      "org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration",
      "org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration"
    })
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnClass(DispatcherServlet.class)
public class SignetAutoConfiguration {

  /** Creates the configuration. */
  public SignetAutoConfiguration() {}

  @Bean
  static SignetProperties signetProperties(ConfigurableEnvironment environment) {
    return SignetProperties.read(environment);
  }

  @Bean
  SpringHost signetHost(SignetProperties properties, ConfigurableListableBeanFactory beans) {
    return SpringHost.of(properties, beans);
  }
}
