package dev.signet.spring.shop;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.context.ConfigurableWebApplicationContext;

/** An application with functions and pages, without Spring Security. */
@SpringBootApplication(
    exclude = {
      SecurityAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class,
      ManagementWebSecurityAutoConfiguration.class
    })
public class ShopApplication {

  /** Starts it on a free port. */
  public static ServletWebServerApplicationContext start(String... arguments) {
    return start(ShopApplication.class, arguments);
  }

  /** Starts it with more configuration. */
  public static ServletWebServerApplicationContext start(Class<?> more, String... arguments) {
    List<String> all =
        new ArrayList<>(
            List.of(
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--signet.ingress=wechat-cloudrun-private"));
    all.addAll(List.of(arguments));
    SpringApplication application = new SpringApplication(ShopApplication.class, more);
    application.setAdditionalProfiles("shop");
    return (ServletWebServerApplicationContext) application.run(all.toArray(String[]::new));
  }

  public static int port(ConfigurableWebApplicationContext application) {
    return ((ServletWebServerApplicationContext) application).getWebServer().getPort();
  }
}
