package dev.signet.spring.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.FunctionException;
import dev.signet.function.Interceptor;
import dev.signet.function.InvocationContext;
import dev.signet.identity.OpenId;
import dev.signet.identity.WxContext;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The application's interceptors around requests to controllers. */
class InterceptedControllerTest {

  private static final String[] ALICE = RunningApplication.as("oAlice12345");

  private static RunningApplication application;

  @BeforeAll
  static void start() {
    application =
        RunningApplication.start(
            Map.of("signet.error-status", "200", "signet.timeout-ms", "300"),
            Around.class,
            Pages.class);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  private static String seen() throws InterruptedException {
    return application.bean(Around.class).seen.poll(10, TimeUnit.SECONDS);
  }

  @Test
  void anInterceptorSeesTheWholeRequestThroughTheStage() throws Exception {
    assertThat(application.get("/plain", ALICE).body()).isEqualTo("plain");
    assertThat(seen()).isEqualTo("plain ended well");
    assertThat(application.get("/failing", ALICE).body()).contains("\"code\":\"SOLD_OUT\"");
    assertThat(seen()).isEqualTo("failing ended FunctionException");
  }

  @Test
  void anInterceptorThatThrowsKeepsTheControllerFromRunning() throws Exception {
    var answer = application.get("/closed", ALICE);

    assertThat(answer.body()).contains("\"code\":\"CLOSED_NOW\"");
    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void anInterceptorThatGoesOnLaterIsWaitedFor() throws Exception {
    assertThat(application.get("/later", ALICE).body()).isEqualTo("later");
  }

  @Test
  void anInterceptorThatNeverGoesOnIsGivenUp() throws Exception {
    assertThat(application.get("/never", ALICE).body()).contains("DEADLINE_EXCEEDED");
  }

  @Test
  void anInterceptorCannotAnswerForAController() throws Exception {
    assertThat(application.get("/answered", ALICE).body()).contains("\"code\":\"INTERNAL\"");
    assertThat(application.get("/answered-later", ALICE).body()).contains("\"code\":\"INTERNAL\"");
  }

  /** Does to each method what its name says. */
  static final class Around implements Interceptor {
    private final LinkedBlockingQueue<String> seen = new LinkedBlockingQueue<>();

    @Override
    public Object around(InvocationContext invocation, WxContext caller, Next next)
        throws Exception {
      String name = invocation.functionName();
      String method = name.substring(name.lastIndexOf('.') + 1);
      return switch (method) {
        case "closed" -> throw new FunctionException("CLOSED_NOW", "closed");
        case "later" -> CompletableFuture.runAsync(() -> {}).thenCompose(nothing -> proceed(next));
        case "never" -> new CompletableFuture<>();
        case "answered" -> "mine";
        case "answeredLater" -> CompletableFuture.supplyAsync(() -> "mine");
        default ->
            proceed(next)
                .whenComplete(
                    (done, thrown) ->
                        seen.add(
                            method
                                + " ended "
                                + (thrown == null ? "well" : thrown.getClass().getSimpleName())));
      };
    }

    @SuppressWarnings("unchecked")
    private static CompletionStage<Object> proceed(Next next) {
      try {
        return (CompletionStage<Object>) next.proceed();
      } catch (Exception e) {
        throw new CompletionException(e);
      }
    }
  }

  @RestController
  static class Pages {

    @GetMapping("/plain")
    String plain(OpenId openId) {
      return "plain";
    }

    @GetMapping("/failing")
    String failing(OpenId openId) {
      throw new FunctionException("SOLD_OUT", "none left");
    }

    @GetMapping("/closed")
    String closed(OpenId openId) {
      return "reached";
    }

    @GetMapping("/later")
    String later(OpenId openId) {
      return "later";
    }

    @GetMapping("/never")
    String never(OpenId openId) {
      return "reached";
    }

    @GetMapping("/answered")
    String answered(OpenId openId) {
      return "reached";
    }

    @GetMapping("/answered-later")
    String answeredLater(OpenId openId) {
      return "reached";
    }
  }
}
