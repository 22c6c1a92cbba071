package dev.signet.spring.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.RequirePolicy;
import dev.signet.error.UnavailableException;
import dev.signet.identity.CallerPolicy;
import dev.signet.identity.OpenId;
import dev.signet.identity.WxContext;
import dev.signet.user.CallerResolver;
import dev.signet.user.CurrentUser;
import dev.signet.user.ResolveCallers;
import java.net.ConnectException;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a request to a controller gets when something behind the application cannot be reached. */
class UnavailableTest {

  private static final String[] ALICE =
      RunningApplication.with(RunningApplication.as("oAlice12345"), "X-Request-Id", "r-1");
  private static final String NAME = UnavailableTest.class.getName() + ".Shelf.";

  private static RunningApplication application;

  @BeforeAll
  static void start() {
    application = RunningApplication.start(Shelf.class, OpenShelf.class, HandledShelf.class);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"resolved", "allowed"})
  void whoeverIsAskedBeforeTheMethodMaySayIt(String method) throws Exception {
    assertAway(application.get("/shelf/" + method, ALICE));
    assertThat(application.decision()).isEqualTo(NAME + method + " failed UnavailableException");
    assertThat(application.decision()).startsWith(NAME + method + " UNAVAILABLE ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"read", "readLater"})
  void theMethodMaySayItAsAFunctionMay(String method) throws Exception {
    assertAway(application.get("/shelf/" + method, ALICE));
    assertThat(application.decision()).isEqualTo(NAME + method + " failed UnavailableException");
    assertThat(application.decision()).isEqualTo(NAME + method + " UNAVAILABLE METHOD oAli****");
  }

  @Test
  void aMethodWithoutAGuardIsAnsweredSoToAndTheCauseIsNotLost() throws Exception {
    assertAway(application.get("/open/read", ALICE));
    assertThat(application.decision()).isEqualTo("- failed UnavailableException");
  }

  @Test
  void anExceptionHandlerOfTheApplicationComesFirst() throws Exception {
    assertThat(application.get("/handled/read", ALICE).statusCode()).isEqualTo(504);
    assertThat(application.decision()).endsWith("read HTTP_504 METHOD oAli****");
  }

  private static void assertAway(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("1");
    assertThat(answer.body())
        .isEqualTo("{\"code\":\"UNAVAILABLE\",\"message\":\"try again\",\"requestId\":\"r-1\"}");
  }

  private static UnavailableException away() {
    return new UnavailableException("try again", new ConnectException("secret"));
  }

  @RestController
  @RequestMapping("/shelf")
  @ResolveCallers(Readers.class)
  static class Shelf {

    @GetMapping("/resolved")
    String resolved(@CurrentUser Reader reader) {
      return "reached";
    }

    @GetMapping("/allowed")
    @RequirePolicy(Allowed.class)
    String allowed() {
      return "reached";
    }

    @GetMapping("/read")
    String read(OpenId openId) {
      throw away();
    }

    @GetMapping("/readLater")
    CompletableFuture<String> readLater(OpenId openId) {
      return CompletableFuture.failedFuture(away());
    }
  }

  /** Mentions nothing of Signet. */
  @RestController
  static class OpenShelf {
    @GetMapping("/open/read")
    String read() {
      throw away();
    }
  }

  @RestController
  static class HandledShelf {
    @GetMapping("/handled/read")
    String read(OpenId openId) {
      throw away();
    }

    @ExceptionHandler(UnavailableException.class)
    ResponseEntity<String> later() {
      return ResponseEntity.status(504).body("later");
    }
  }

  /** A reader of the shelf. */
  public record Reader(String name) {}

  /** Keeps its readers in a database that cannot be reached. */
  public static final class Readers implements CallerResolver<Reader> {
    @Override
    public Optional<Reader> resolve(WxContext caller) {
      throw away();
    }
  }

  /** Asks the same database. */
  public static final class Allowed implements CallerPolicy {
    @Override
    public boolean permits(WxContext caller) {
      throw away();
    }
  }
}
