package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.signet.identity.IdentityGuard;
import dev.signet.identity.Requirement;
import dev.signet.identity.WxContext;
import dev.signet.ingress.IngressDecision;
import dev.signet.json.wire.JsonInput;
import dev.signet.json.wire.JsonLimits;
import dev.signet.json.wire.JsonOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/**
 * Checks that neither a call that the host gave up nor a log that fails changes or holds up an
 * answer.
 */
class PipelineGivenUpTest {

  private final List<Decision> decisions = new ArrayList<>();
  private final CompletableFuture<Object> stage = new CompletableFuture<>();

  @Test
  void dropsAResultThatComesAfterTheHostGaveUp() {
    CompletableFuture<FunctionResult<Object>> result = run(decisions::add);
    result.cancel(false);

    stage.complete("late");

    assertThat(decisions).isEmpty();
    assertThat(result).isCancelled();
  }

  @Test
  void answersALateStageWhenTheLogFailsWithAnError() {
    CompletableFuture<FunctionResult<Object>> result =
        run(
            decision -> {
              throw new NoClassDefFoundError("a log that is not there");
            });

    stage.complete("value");

    assertThat(result).isCompletedWithValueMatching(answer -> answer.body().equals("value"));
  }

  private CompletableFuture<FunctionResult<Object>> run(DecisionLog log) {
    Invocation invocation =
        new Invocation(
            "r-1",
            IngressDecision::nobody,
            JsonInput.tree(Map.of()),
            Deadline.after(Duration.ofSeconds(1)));
    return new Pipeline(List.of(), log, new PayloadReader(JsonLimits.defaults()))
        .run(new Staged(), invocation, JsonOutput.tree())
        .result();
  }

  private final class Staged implements FunctionHandler {
    @Override
    public FunctionDescriptor descriptor() {
      return FunctionDescriptor.of("staged", Requirement.ANONYMOUS);
    }

    @Override
    public Object invoke(
        InvocationContext invocation, WxContext caller, Object user, Object payload) {
      return stage;
    }

    @Override
    public void encode(Object result, JsonGenerator out, IdentityGuard guard) throws IOException {
      out.writeString((String) result);
    }
  }
}
