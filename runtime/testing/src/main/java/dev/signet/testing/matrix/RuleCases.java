package dev.signet.testing.matrix;

import dev.signet.function.FunctionRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * For each rule of the application, the callers who meet everything else: whatever the rule asks,
 * its refusal must end the call. The same holds for open data for which nobody vouches.
 */
final class RuleCases {

  /** The beginning of the name of each of these cases. */
  static final String WITHOUT = "without ";

  private RuleCases() {}

  /**
   * Returns the honest cases of a function, and for each entrance that admits a caller one case for
   * each of its rules and one for open data.
   */
  static List<MatrixCase> andHonestOf(MatrixSubject subject) {
    List<MatrixCase> honest = HonestCases.of(subject);
    List<MatrixCase> cases = new ArrayList<>(honest);
    List<FunctionRule> rules = subject.function().rules();
    for (int i = 0; i < rules.size(); i++) {
      int rule = i;
      String name = WITHOUT + RequirementText.rule(rules.get(i));
      admitted(subject, honest).forEach(each -> cases.add(each.refusedBy(rule, name)));
    }
    if (subject.function().takesOpenData()) {
      admitted(subject, honest).forEach(each -> cases.add(each.withUnvouchedOpenData()));
    }
    return cases;
  }

  private static Stream<MatrixCase> admitted(MatrixSubject subject, List<MatrixCase> honest) {
    return honest.stream().filter(each -> each.name().equals(subject.admitted(each.entrance())));
  }
}
