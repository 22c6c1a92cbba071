package dev.signet.dev.call;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.error.ErrorCode;
import dev.signet.function.FunctionDescriptor;
import dev.signet.function.Stage;
import dev.signet.identity.Requirement;
import dev.signet.ingress.IngressDecision;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests calls that end at a stage where a running server seldom ends them. */
class DecisionPathTest {

  private static final FunctionDescriptor FUNCTION =
      FunctionDescriptor.of("f", Requirement.ANONYMOUS).withPayload();
  private static final String LATE = "{\"code\":\"DEADLINE_EXCEEDED\",\"message\":\"late\"%s}";

  private static JsonNode answer(String more) {
    try {
      return DevJson.read(LATE.formatted(more).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  @ParameterizedTest
  @CsvSource({"REQUIREMENT", "PAYLOAD", "METHOD"})
  void theStepThatDidNotEndIsTheOneThatRefused(Stage stage) {
    CallTrace trace = new CallTrace();
    trace.begun(stage);
    CallOutcome outcome = CallOutcome.of("DEADLINE_EXCEEDED", 504, answer(""));

    for (JsonNode each : DecisionPath.of(FUNCTION, IngressDecision.nobody(), trace, outcome)) {
      boolean isIt = each.path("step").asText().equals(stage.name().toLowerCase(Locale.ROOT));
      assertThat(each.path("verdict").asText().equals("refused")).as("%s", each).isEqualTo(isIt);
      assertThat(each.path("detail").asText().equals("late")).as("%s", each).isEqualTo(isIt);
    }
  }

  @Test
  void aResultThatCameTooLateIsNone() {
    CallTrace trace = new CallTrace();
    trace.passed(Stage.METHOD);
    trace.passed(Stage.ENCODE);

    CallOutcome late = CallOutcome.ofEvent(answer(",\"requestId\":\"r-1\""), trace, "r-1");
    CallOutcome itsOwn = CallOutcome.ofEvent(answer(",\"requestId\":\"r-0\""), trace, "r-1");

    assertThat(late.code()).isEqualTo(ErrorCode.DEADLINE_EXCEEDED.name());
    assertThat(late.status()).isEqualTo(504);
    assertThat(itsOwn.isOk()).isTrue();
  }
}
