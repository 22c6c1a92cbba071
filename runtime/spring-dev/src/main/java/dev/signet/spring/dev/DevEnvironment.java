package dev.signet.spring.dev;

import dev.signet.dev.settings.PlatformCheck;
import dev.signet.host.ConfigurationException;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Refuses the start of an application on a platform, and gives one on a developer's machine what it
 * needs to start there unless it says otherwise: an ingress, and an address that nobody else
 * reaches, because whoever reaches it can say who they are.
 */
final class DevEnvironment implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  private static final String DEFAULTS = "signetDevDefaults";

  /** Set by Spring Boot's test support in the environment of each test's application. */
  private static final String IN_TEST =
      "org.springframework.boot.test.context.SpringBootTestContextBootstrapper";

  /** Made by Spring Boot, which registers listeners by name. */
  DevEnvironment() {}

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    ConfigurableEnvironment environment = event.getEnvironment();
    if (!isTest(environment)) {
      refusePlatform(environment);
      environment
          .getPropertySources()
          .addLast(
              new MapPropertySource(
                  DEFAULTS,
                  Map.of(
                      "signet.ingress", "wechat-cloudrun-private", "server.address", "127.0.0.1")));
    }
  }

  /** Returns whether the application is that of a test, which has no developer before it. */
  static boolean isTest(ConfigurableEnvironment environment) {
    return environment.getProperty(IN_TEST, Boolean.class, false);
  }

  /**
   * Refuses a platform.
   *
   * @throws ConfigurationException naming every variable that is a reason
   */
  static void refusePlatform(ConfigurableEnvironment environment) {
    Map<String, Object> known = environment.getSystemEnvironment();
    // Spring can be told to know none.
    Set<String> variables = known.isEmpty() ? System.getenv().keySet() : known.keySet();
    Collection<String> markers = PlatformCheck.markers(variables);
    if (!markers.isEmpty()) {
      Locale locale = DevSettings.locale(environment);
      throw new ConfigurationException(
          markers.stream()
              .map(name -> DevSpringMessages.PLATFORM_FOUND.format(locale, name))
              .toList());
    }
  }
}
