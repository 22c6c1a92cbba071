package dev.signet.testing.matrix;

import dev.signet.function.FunctionRule;
import java.util.ArrayList;
import java.util.List;

/**
 * For each rule of the application, the callers who meet everything else: whatever the rule asks,
 * its refusal must end the call.
 */
final class RuleCases {

  /** The beginning of the name of each of these cases. */
  static final String WITHOUT = "without ";

  private RuleCases() {}

  /**
   * Returns the honest cases of a function, and one case for each of its rules and each entrance
   * that admits a caller.
   */
  static List<MatrixCase> andHonestOf(MatrixSubject subject) {
    List<MatrixCase> honest = HonestCases.of(subject);
    List<MatrixCase> cases = new ArrayList<>(honest);
    List<FunctionRule> rules = subject.function().rules();
    for (int i = 0; i < rules.size(); i++) {
      String name = WITHOUT + RequirementText.rule(rules.get(i));
      for (MatrixCase each : honest) {
        if (each.name().equals(subject.admitted(each.entrance()))) {
          cases.add(each.refusedBy(i, name));
        }
      }
    }
    return cases;
  }
}
