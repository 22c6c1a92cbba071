package dev.signet.spring.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.identity.OpenId;
import dev.signet.identity.WxContext;
import dev.signet.spring.controller.Club.RequireRole;
import dev.signet.spring.controller.Club.Role;
import dev.signet.spring.controller.RunningApplication;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What Spring Security sees of verified callers, in an application as users configure one. */
@ExtendWith(OutputCaptureExtension.class)
class SecuredApplicationTest {

  private static final String[] ALICE = RunningApplication.as("oAlice12345");
  private static final String[] ADMIN = RunningApplication.as("oRoot12345ADMIN");
  private static final String LOGIN =
      "Basic " + Base64.getEncoder().encodeToString("ops:secret".getBytes(StandardCharsets.UTF_8));

  private static RunningApplication application;

  @BeforeAll
  static void start() {
    application =
        RunningApplication.startSecured(
            Map.of(
                "server.tomcat.threads.max", "1",
                "logging.level.org.springframework.security", "TRACE"),
            Secured.class,
            Pages.class);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @BeforeEach
  void allDecisionsWereRead() throws Exception {
    application.forgetDecisions("/public");
  }

  @Test
  void aVerifiedCallerIsAuthenticatedUnderTheMaskedName() throws Exception {
    assertThat(application.get("/who", ALICE).body()).isEqualTo("oAli**** oAli**** [] null null");
    assertThat(application.get("/who").statusCode()).isEqualTo(401);
  }

  @Test
  void anIdentityThatIsRefusedIsNoLogin() throws Exception {
    String[] twice = RunningApplication.with(ALICE, "X-WX-OPENID", "oMallory");
    String[] elsewhere =
        new String[] {
          "X-WX-OPENID", "oAlice12345", "X-WX-APPID", "wx0123456789abcdef", "X-WX-SOURCE", "wx_http"
        };

    assertThat(application.get("/who", twice).statusCode()).isEqualTo(401);
    assertThat(application.get("/who", elsewhere).statusCode()).isEqualTo(401);
  }

  @Test
  void theAuthoritiesAreTheRulesThatTheCallHasPassed() throws Exception {
    assertThat(application.get("/admin", ADMIN).body()).isEqualTo("[RequireRole(ADMIN)]");
    assertThat(application.get("/admin", ALICE).body()).contains("PERMISSION_DENIED");
    assertThat(application.get("/who", ADMIN).body()).contains(" [] ");
  }

  @Test
  void aServiceAsksForARuleOfItsController() throws Exception {
    assertThat(application.get("/report", ADMIN).body()).isEqualTo("report");
    assertThat(application.get("/careless", ADMIN).statusCode()).isEqualTo(403);
    application.decision();
    assertThat(application.decision())
        .isEqualTo(Pages.class.getCanonicalName() + ".careless PERMISSION_DENIED METHOD oRoo****");
    assertThat(application.decisionsLeft()).isZero();
  }

  @Test
  void aLoginOfTheApplicationsOwnStays() throws Exception {
    String[] both = RunningApplication.with(ADMIN, "Authorization", LOGIN);

    assertThat(application.get("/who", both).body()).startsWith("ops ops ");
    assertThat(application.get("/admin", both).body()).isEqualTo("[ROLE_OPS]");
    assertThat(application.get("/admin", "Authorization", LOGIN).body())
        .contains("UNAUTHENTICATED");
  }

  @Test
  void aLaterAnswerIsForTheSameCaller() throws Exception {
    assertThat(application.get("/later", ADMIN).body()).isEqualTo("oRoo**** [RequireRole(ADMIN)]");
  }

  @Test
  void nothingOfACallerStays() throws Exception {
    HttpResponse<String> answer = application.get("/who", ADMIN);

    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    for (int i = 0; i < 10; i++) {
      application.get("/admin", ADMIN);
      assertThat(application.get("/public").body()).isEqualTo("public null anonymousUser");
      assertThat(application.get("/who").statusCode()).isEqualTo(401);
    }
  }

  @Test
  void aVerifiedCallerPostsWithoutATokenAndABrowserDoesNot() throws Exception {
    assertThat(application.send("POST", "/orders", "", ALICE).body()).isEqualTo("oAlice12345");
    assertThat(application.send("POST", "/orders", "").statusCode()).isIn(401, 403);
    assertThat(
            application
                .send("POST", "/orders", "", RunningApplication.with(ALICE, "Cookie", "a=b"))
                .statusCode())
        .isEqualTo(403);
    assertThat(application.send("POST", "/orders", "", "Authorization", LOGIN).statusCode())
        .isIn(401, 403);
  }

  @Test
  void noLogHoldsAnOpenid(CapturedOutput output) throws Exception {
    application.get("/who", ALICE);
    application.get("/admin", ALICE);
    application.get("/report", ADMIN);

    assertThat(output.getAll()).contains("Securing GET /who").doesNotContain("oAlice12345");
  }

  /** The application's own configuration. */
  @Configuration(proxyBeanMethods = false)
  @EnableMethodSecurity
  @Import(Reports.class)
  static class Secured {

    @Bean
    SecurityFilterChain chain(HttpSecurity http) throws Exception {
      http.authorizeHttpRequests(
          requests -> requests.requestMatchers("/public").permitAll().anyRequest().authenticated());
      http.httpBasic(Customizer.withDefaults());
      return http.build();
    }

    @Bean
    UserDetailsService users() {
      return new InMemoryUserDetailsManager(
          User.withUsername("ops").password("{noop}secret").roles("OPS").build());
    }
  }

  /** A service that trusts no controller. */
  static class Reports {

    @PreAuthorize("hasAuthority('RequireRole(ADMIN)')")
    public String report() {
      return "report";
    }
  }

  @RestController
  static class Pages {

    private final Reports reports;

    Pages(Reports reports) {
      this.reports = reports;
    }

    @GetMapping("/who")
    String who(HttpServletRequest request, Principal principal) {
      Authentication seen = SecurityContextHolder.getContext().getAuthentication();
      String authorities =
          principal instanceof CallerAuthentication ? "" + seen.getAuthorities() : "";
      return String.join(
          " ",
          request.getRemoteUser(),
          principal.getName(),
          authorities,
          String.valueOf(seen.getCredentials()),
          principal instanceof CallerAuthentication ? String.valueOf(seen.getDetails()) : "");
    }

    @GetMapping("/admin")
    @RequireRole(Role.ADMIN)
    String admin() {
      return SecurityContextHolder.getContext().getAuthentication().getAuthorities().toString();
    }

    @GetMapping("/report")
    @RequireRole(Role.ADMIN)
    String report() {
      return reports.report();
    }

    @GetMapping("/careless")
    String careless(WxContext caller) {
      return reports.report();
    }

    @GetMapping("/later")
    @RequireRole(Role.ADMIN)
    Callable<String> later() {
      return () -> {
        Authentication seen = SecurityContextHolder.getContext().getAuthentication();
        return seen.getName() + " " + seen.getAuthorities();
      };
    }

    @GetMapping("/public")
    String open(Principal principal) {
      return "public "
          + principal
          + " "
          + SecurityContextHolder.getContext().getAuthentication().getName();
    }

    @PostMapping("/orders")
    String order(OpenId openId) {
      return openId.value();
    }
  }
}
