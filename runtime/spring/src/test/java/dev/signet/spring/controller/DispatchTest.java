package dev.signet.spring.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.AllowAnonymous;
import dev.signet.RequireUnionId;
import dev.signet.error.FunctionException;
import dev.signet.identity.OpenId;
import dev.signet.identity.UnionId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Forwards, error pages, preflights, exceptions and other ways to a controller. */
class DispatchTest {

  private static final String[] ALICE = RunningApplication.as("oAlice12345");
  private static final String NAME = DispatchTest.class.getName() + ".Pages.";

  private static RunningApplication application;

  @BeforeAll
  static void start() {
    application =
        RunningApplication.start(
            Map.of("server.error.path", "/pages/error"), SecondMapping.class, Pages.class);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @Test
  void aForwardIsAdmittedAnew() throws Exception {
    String[] linked = RunningApplication.with(ALICE, "X-WX-UNIONID", "uAlice6789");

    assertThat(application.get("/pages/forward", linked).body()).isEqualTo("uAlice6789");
    assertThat(application.decision()).isEqualTo(NAME + "linked OK ENCODE oAli****");
    assertThat(application.decision()).isEqualTo(NAME + "forward OK ENCODE oAli****");

    assertThat(application.get("/pages/forward", ALICE).body()).contains("UNIONID_UNAVAILABLE");
    assertThat(application.decision())
        .isEqualTo(NAME + "linked UNIONID_UNAVAILABLE REQUIREMENT oAli****");
    assertThat(application.decision()).isEqualTo(NAME + "forward HTTP_403 METHOD oAli****");
    assertThat(application.decisionsLeft()).isZero();
  }

  @Test
  void aForwardToALaterAnswerEndsBothCalls() throws Exception {
    assertThat(application.get("/pages/forward-later", ALICE).body()).isEqualTo("oAlice12345");
    assertThat(application.decision()).isEqualTo(NAME + "later OK ENCODE oAli****");
    assertThat(application.decision()).isEqualTo(NAME + "forwardLater OK ENCODE oAli****");
    assertThat(application.decisionsLeft()).isZero();
  }

  @Test
  void anOpenPageThatForwardsLetsNobodyIn() throws Exception {
    assertThat(application.get("/pages/open").body()).contains("UNAUTHENTICATED");
    assertThat(application.decision()).isEqualTo(NAME + "mine UNAUTHENTICATED REQUIREMENT -");
    assertThat(application.get("/pages/open", ALICE).body()).isEqualTo("oAlice12345");
    assertThat(application.decision()).isEqualTo(NAME + "mine OK ENCODE oAli****");
  }

  @Test
  void anErrorPageIsAdmittedAnew() throws Exception {
    assertThat(application.get("/pages/broken", ALICE).body())
        .isEqualTo("sorry Optional[oAli****]");
    assertThat(application.decision()).isEqualTo(NAME + "broken failed IllegalStateException");
    assertThat(application.decision()).isEqualTo(NAME + "broken INTERNAL METHOD oAli****");
    assertThat(application.decision()).startsWith(NAME + "error ");
    assertThat(application.get("/nowhere").body()).isEqualTo("sorry Optional.empty");
    assertThat(application.decision()).startsWith(NAME + "error ");
  }

  @Test
  void theApplicationsOwnExceptionHandlerComesFirst() throws Exception {
    assertThat(application.get("/pages/handled", ALICE).body()).isEqualTo("handled MINE");
    assertThat(application.decision()).isEqualTo(NAME + "handled HTTP_418 METHOD oAli****");
  }

  @Test
  void aPreflightNeedsNoIdentityAndReachesNoController() throws Exception {
    var answer =
        application.raw(
            "OPTIONS /pages/cors HTTP/1.1\r\nHost: localhost\r\nOrigin: https://a.example\r\n"
                + "Access-Control-Request-Method: GET\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200").contains("Access-Control-Allow-Origin: ");
    assertThat(application.get("/pages/cors").statusCode()).isEqualTo(401);
    assertThat(application.decision()).isEqualTo(NAME + "cors UNAUTHENTICATED REQUIREMENT -");
    assertThat(application.decisionsLeft()).isZero();
  }

  @Test
  void optionsTellsWhatIsMappedAndHeadIsGuardedAsGetIs() throws Exception {
    assertThat(application.send("OPTIONS", "/pages/mine", "").headers().firstValue("Allow"))
        .contains("GET,HEAD,OPTIONS");
    assertThat(application.send("HEAD", "/pages/mine", "").statusCode()).isEqualTo(401);
    assertThat(application.send("HEAD", "/pages/mine", "", ALICE).statusCode()).isEqualTo(200);
    assertThat(application.decision()).contains("UNAUTHENTICATED");
    assertThat(application.decision()).contains("OK");
  }

  @Test
  void aMappingOfTheApplicationsOwnIsGuardedToo() throws Exception {
    assertThat(application.get("/second/pages/mine").statusCode()).isEqualTo(401);
    assertThat(application.get("/second/pages/mine", ALICE).body()).isEqualTo("oAlice12345");
    assertThat(application.decision()).contains("UNAUTHENTICATED");
    assertThat(application.decision()).contains("OK");
  }

  /** Maps all controllers once more. */
  @Configuration(proxyBeanMethods = false)
  static class SecondMapping {
    @Bean
    RequestMappingHandlerMapping second() {
      RequestMappingHandlerMapping mapping = new RequestMappingHandlerMapping();
      mapping.setOrder(5);
      mapping.setPathPrefixes(Map.of("/second", type -> type == Pages.class));
      return mapping;
    }
  }

  @Controller
  @RequestMapping("/pages")
  static class Pages implements ErrorController {

    /** An error of this application. */
    static final class Mine extends FunctionException {
      private static final long serialVersionUID = 1L;

      Mine() {
        super("MINE", "mine");
      }
    }

    @GetMapping("/forward")
    String forward(OpenId openId) {
      return "forward:/pages/linked";
    }

    @GetMapping("/forward-later")
    String forwardLater(OpenId openId) {
      return "forward:/pages/later";
    }

    @GetMapping("/later")
    @ResponseBody
    Callable<String> later(OpenId openId) {
      return openId::value;
    }

    @GetMapping("/open")
    String open() {
      return "forward:/pages/mine";
    }

    @GetMapping("/mine")
    @ResponseBody
    String mine(OpenId openId) {
      return openId.value();
    }

    @GetMapping("/linked")
    @ResponseBody
    @RequireUnionId
    String linked(UnionId unionId) {
      return unionId.value();
    }

    @GetMapping("/broken")
    @ResponseBody
    String broken(OpenId openId) {
      throw new IllegalStateException("broken");
    }

    @RequestMapping("/error")
    @ResponseBody
    @AllowAnonymous
    String error(Optional<OpenId> openId) {
      return "sorry " + openId;
    }

    @GetMapping("/handled")
    @ResponseBody
    String handled(OpenId openId) {
      throw new Mine();
    }

    @ExceptionHandler
    ResponseEntity<String> handle(Mine thrown) {
      return ResponseEntity.status(418).body("handled " + thrown.code());
    }

    @CrossOrigin
    @GetMapping("/cors")
    @ResponseBody
    String cors(OpenId openId) {
      return openId.value();
    }
  }
}
