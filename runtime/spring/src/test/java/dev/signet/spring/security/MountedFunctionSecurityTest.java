package dev.signet.spring.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.spring.controller.RunningApplication;
import dev.signet.spring.controller.Sources;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** What Spring Security sees of the callers of mounted functions. */
class MountedFunctionSecurityTest {

  private static final String[] JSON = {"Content-Type", "application/json"};

  @TempDir static Path folder;

  private static RunningApplication application;

  @BeforeAll
  static void start() throws Exception {
    Class<?> desk =
        new Sources(folder)
            .processed(
                "Desk",
                """
                public class Desk {
                  @CloudFunction("deskAdmin") @RequireRole(Role.ADMIN)
                  public String admin() { return seen(); }
                  @CloudFunction("deskOpen") @AllowAnonymous
                  public String open() { return seen(); }
                  private static String seen() {
                    var seen = org.springframework.security.core.context.SecurityContextHolder
                        .getContext().getAuthentication();
                    return seen.getName() + " " + seen.getAuthorities();
                  }
                }
                """);
    application = RunningApplication.startSecured(Map.of(), Secured.class, desk);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  private static String call(String function, String... headers) throws Exception {
    String[] all = RunningApplication.with(JSON, "Accept", "application/json");
    for (int i = 0; i < headers.length; i += 2) {
      all = RunningApplication.with(all, headers[i], headers[i + 1]);
    }
    return application.send("POST", "/fn/" + function, "{}", all).body();
  }

  @Test
  void theAuthoritiesAreTheRulesThatTheCallHasPassed() throws Exception {
    assertThat(call("deskAdmin", RunningApplication.as("oRoot12345ADMIN")))
        .isEqualTo("\"oRoo**** [RequireRole(ADMIN)]\"");
    assertThat(call("deskOpen", RunningApplication.as("oRoot12345ADMIN")))
        .isEqualTo("\"oRoo**** []\"");
  }

  @Test
  void aCallByNobodyIsNoForgedRequest() throws Exception {
    assertThat(call("deskOpen")).isEqualTo("\"anonymousUser [ROLE_ANONYMOUS]\"");
    assertThat(call("deskAdmin")).contains("UNAUTHENTICATED");
  }

  /** The application's own configuration, which leaves functions to Signet. */
  @Configuration(proxyBeanMethods = false)
  static class Secured {

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
      http.authorizeHttpRequests(
          requests -> requests.requestMatchers("/fn/**").permitAll().anyRequest().authenticated());
      return http.build();
    }
  }
}
