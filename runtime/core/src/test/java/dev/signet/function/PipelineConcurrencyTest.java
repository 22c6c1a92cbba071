package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.identity.AppId;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.OpenId;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.JsonOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks that each of many concurrent callers of one handler sees itself and nobody else. */
class PipelineConcurrencyTest {

  private static final int CALLS = 100_000;

  @Test
  void eachOfManyCallersAtOnceGetsItsOwnIdentity() {
    ExecutorService workers = Executors.newFixedThreadPool(8);
    try {
      Pipeline pipeline =
          new Pipeline(List.of(), decision -> {}, new PayloadReader(JsonLimits.defaults()));
      Echo handler = new Echo(workers);
      List<CompletableFuture<String>> answers =
          IntStream.range(0, CALLS)
              .mapToObj(
                  i ->
                      CompletableFuture.supplyAsync(() -> call(pipeline, handler, i), workers)
                          .thenCompose(result -> result)
                          .thenApply(result -> new String(result.body(), StandardCharsets.UTF_8)))
              .toList();
      for (int i = 0; i < CALLS; i++) {
        assertThat(answers.get(i).join()).isEqualTo(expected(i));
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private static CompletableFuture<FunctionResult<byte[]>> call(
      Pipeline pipeline, Echo handler, int i) {
    return pipeline
        .run(
            handler,
            new Invocation(
                "r" + i,
                () -> i % 3 == 2 ? IngressDecision.nobody() : IngressDecision.verified(caller(i)),
                JsonInput.bytes(new byte[0]),
                Deadline.after(Duration.ofMinutes(1))),
            JsonOutput.bytes())
        .result();
  }

  private static WxContext caller(int i) {
    return WxContext.direct(OpenId.of("o" + i), AppId.of("wx1")).build();
  }

  private static String expected(int i) {
    return i % 3 == 2 ? "\"nobody r" + i + "\"" : "\"o" + i + "\"";
  }

  /** Answers with the caller's openid, at once or later on an executor. */
  private record Echo(Executor later) implements FunctionHandler {
    @Override
    public FunctionDescriptor descriptor() {
      return FunctionDescriptor.of("echo", Requirement.ANONYMOUS).withCallerIdentityInResult();
    }

    @Override
    public Object invoke(
        InvocationContext invocation, WxContext caller, Object user, Object payload) {
      Object value = caller == null ? "nobody " + invocation.requestId() : caller.openId();
      return invocation.requestId().endsWith("1")
          ? CompletableFuture.supplyAsync(() -> value, later)
          : value;
    }

    @Override
    public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
      out.writeString(result instanceof OpenId own ? guard.text(own) : (String) result);
    }
  }
}
