package dev.signet.spring.controller;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.FunctionException;
import dev.signet.identity.OpenId;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.async.DeferredResult;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Requests that are answered by another thread than the one that admitted them. */
class AsyncControllerTest {

  private static final String[] ALICE = RunningApplication.as("oAlice12345");
  private static final String NAME = AsyncControllerTest.class.getName() + ".Slow.";

  private static RunningApplication application;

  @BeforeAll
  static void start() {
    application = RunningApplication.start(Slow.class);
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"callable", "deferred", "future", "streamed"})
  void aLaterAnswerBelongsToTheCallThatWasAdmitted(String kind) throws Exception {
    assertThat(application.get("/slow/" + kind, ALICE).body()).isEqualTo("oAlice12345");
    assertThat(application.decision()).isEqualTo(NAME + kind + " OK ENCODE oAli****");
    assertThat(application.get("/slow/" + kind).statusCode()).isEqualTo(401);
    assertThat(application.decision()).isEqualTo(NAME + kind + " UNAUTHENTICATED REQUIREMENT -");
    assertThat(application.decisionsLeft()).isZero();
  }

  @Test
  void eventsAreSentUntilTheirEnd() throws Exception {
    assertThat(application.get("/slow/events", ALICE).body()).contains("data:oAlice12345");
    assertThat(application.decision()).isEqualTo(NAME + "events OK ENCODE oAli****");
  }

  @Test
  void aLaterBusinessErrorIsTheOutcome() throws Exception {
    String[] named = RunningApplication.with(ALICE, "X-Request-Id", "late-1");

    assertThat(application.get("/slow/failing", named).body())
        .isEqualTo("{\"code\":\"TOO_LATE\",\"message\":\"closed\",\"requestId\":\"late-1\"}");
    assertThat(application.decision()).isEqualTo(NAME + "failing TOO_LATE METHOD oAli****");
    assertThat(application.decisionsLeft()).isZero();
  }

  @Test
  void aLateResultIsAnsweredBySpring() throws Exception {
    assertThat(application.get("/slow/never", ALICE).statusCode()).isEqualTo(503);
    assertThat(application.decision()).isEqualTo(NAME + "never HTTP_503 METHOD oAli****");
  }

  @Test
  void aDispatchToAnotherMethodIsDecidedAnew() throws Exception {
    assertThat(application.get("/slow/elsewhere", ALICE).body()).isEqualTo("oAlice12345");
    assertThat(application.decision()).isEqualTo(NAME + "elsewhere OK ENCODE oAli****");
    assertThat(application.decision()).isEqualTo(NAME + "callable OK ENCODE oAli****");
    assertThat(application.decisionsLeft()).isZero();
  }

  @RestController
  @RequestMapping("/slow")
  static class Slow {

    @GetMapping("/callable")
    Callable<String> callable(OpenId openId) {
      return openId::value;
    }

    @GetMapping("/deferred")
    DeferredResult<String> deferred(OpenId openId) {
      DeferredResult<String> result = new DeferredResult<>();
      new Thread(() -> result.setResult(openId.value())).start();
      return result;
    }

    @GetMapping("/future")
    CompletableFuture<String> future(OpenId openId) {
      return CompletableFuture.supplyAsync(openId::value);
    }

    @GetMapping("/streamed")
    StreamingResponseBody streamed(OpenId openId) {
      return out -> out.write(openId.value().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/events")
    SseEmitter events(OpenId openId) {
      SseEmitter emitter = new SseEmitter();
      CompletableFuture.runAsync(
          () -> {
            try {
              emitter.send(openId.value());
              emitter.complete();
            } catch (Exception e) {
              emitter.completeWithError(e);
            }
          });
      return emitter;
    }

    @GetMapping("/failing")
    CompletableFuture<String> failing(OpenId openId) {
      return CompletableFuture.failedFuture(new FunctionException("TOO_LATE", "closed"));
    }

    @GetMapping("/never")
    DeferredResult<String> never(OpenId openId) {
      return new DeferredResult<>(1L);
    }

    @GetMapping("/elsewhere")
    void elsewhere(OpenId openId, HttpServletRequest request) {
      AsyncContext own = request.startAsync();
      AtomicReference<AsyncContext> kept = new AtomicReference<>(own);
      new Thread(() -> kept.get().dispatch("/slow/callable")).start();
    }
  }
}
