package dev.signet.function;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.error.FunctionException;
import dev.signet.identity.Requirement;
import dev.signet.ingress.IngressDecision;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The application's own rules, each asked at its stage. */
class PipelineRulesTest {

  private static final FunctionDescriptor EVERY_STEP =
      FunctionDescriptor.of("f", Requirement.CALLER).withPayload().withUser(false).withOwnerCheck();

  private final Probe probe = new Probe(EVERY_STEP);

  PipelineRulesTest() {
    probe.owner = payload -> Optional.of(Probe.USER);
    probe.finder = caller -> Optional.of("member");
  }

  @Test
  void eachRuleIsAskedWhenWhatItAsksForIsKnown() {
    probe.asking(null, Stage.OWNERSHIP, Stage.USER, Stage.REQUIREMENT);

    assertThat(probe.run().outcome()).isEqualTo("OK");
    assertThat(probe.steps)
        .containsExactly(
            "identity",
            "REQUIREMENT",
            "finder",
            "USER",
            "decode",
            "owner",
            "OWNERSHIP",
            "user",
            "encode",
            "decision");
    assertThat(probe.decisions.get(0).by()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"REQUIREMENT, Rule0", "USER, Rule1", "OWNERSHIP, Rule2"})
  void aRefusalEndsTheCallAndTheDecisionNamesTheRule(Stage refusing, String rule) {
    probe.asking(refusing, Stage.REQUIREMENT, Stage.USER, Stage.OWNERSHIP);

    FunctionResult<byte[]> result = probe.run();

    assertThat(result.outcome()).isEqualTo("PERMISSION_DENIED");
    assertThat(Probe.text(result)).doesNotContain("Rule");
    assertThat(probe.steps).endsWith(refusing.name(), "decision");
    Decision decision = probe.decisions.get(0);
    assertThat(decision.by()).contains(rule);
    assertThat(decision.stage()).contains(refusing);
    assertThat(line(decision)).contains("\"outcome\":\"PERMISSION_DENIED\",\"by\":\"" + rule);
  }

  @Test
  void aFunctionExceptionIsAnsweredAsItIsAndTheDecisionNamesTheRule() {
    probe.asking(
        caller -> {
          throw new FunctionException("CLUB_CLOSED", "come back tomorrow");
        });

    assertThat(probe.run().outcome()).isEqualTo("CLUB_CLOSED");
    assertThat(probe.decisions.get(0).by()).contains("Rule0");
  }

  @Test
  void aRefusalOfAnotherKindNamesNoRule() {
    probe.asking(null, Stage.REQUIREMENT);
    probe.owner = payload -> Optional.empty();
    assertThat(probe.run().outcome()).isEqualTo("PERMISSION_DENIED");
    probe.identity = IngressDecision.nobody();
    assertThat(probe.run().outcome()).isEqualTo("UNAUTHENTICATED");

    assertThat(probe.decisions).extracting(Decision::by).containsOnly(Optional.empty());
    assertThat(line(probe.decisions.get(0))).doesNotContain("\"by\"");
  }

  private static String line(Decision decision) {
    List<String> lines = new ArrayList<>();
    new DecisionLines(DecisionLines.Level.ALL, lines::add, lines::add).record(decision);
    return lines.get(0);
  }
}
