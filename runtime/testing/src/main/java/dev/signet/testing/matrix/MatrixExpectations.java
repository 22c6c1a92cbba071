package dev.signet.testing.matrix;

import dev.signet.error.ErrorCode;
import dev.signet.identity.Requirement;
import dev.signet.ingress.IngressDecision;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.Verdict;
import java.util.Optional;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.AssertionFailedError;

/** Makes the tests of one function. */
final class MatrixExpectations {

  private final MatrixSubject subject;
  private final MatrixDifference difference;

  MatrixExpectations(MatrixSubject subject, MatrixDifference difference) {
    this.subject = subject;
    this.difference = difference;
  }

  DynamicTest test(MatrixCase each) {
    if (each.expected() == MatrixCase.Expected.RECORDED) {
      return DynamicTest.dynamicTest(
          each.describe(subject) + " → " + difference.expected(subject.name(), each),
          () -> difference.check(subject.name(), each));
    }
    return DynamicTest.dynamicTest(
        each.describe(subject) + " → " + expectedOfHostile(each), () -> checkHostile(each));
  }

  /**
   * Returns a test that a caller who meets all requirements gets through; empty if the function's
   * own policies decide, or if no such caller is known.
   */
  Optional<DynamicTest> honestCaller(Entrance entrance) {
    Requirement requirement = subject.function().requirement();
    String caller = subject.admitted(entrance);
    if (caller == null
        || !subject.function().rules().isEmpty()
        || requirement.sources().isEmpty()
        || requirement.appIds().filter(ids -> ids.isEmpty()).isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        DynamicTest.dynamicTest(
            subject.name() + " · " + entrance.ingress() + " · " + caller + " gets through",
            () -> difference.checkPasses(subject.name(), caller, entrance)));
  }

  private String expectedOfHostile(MatrixCase each) {
    if (subject.function().isTimer() || subject.function().isCallback()) {
      return "refused";
    }
    switch (each.expected()) {
      case NOBODY:
        return expectedOfNobody(subject.function().requirement());
      case REJECTED:
        return ErrorCode.IDENTITY_REJECTED.name();
      default:
        return ErrorCode.SOURCE_NOT_ALLOWED.name();
    }
  }

  private void checkHostile(MatrixCase each) {
    IngressDecision decision = each.decide(subject);
    String expected = expectedOfHostile(each);
    if (decision.caller().isPresent()) {
      throw failure(each, expected, "believed as " + decision.caller().get());
    }
    Verdict verdict = each.verdict(subject, decision);
    boolean met =
        expected.equals("refused")
            ? verdict.isRefused() || hasOwnSource(decision)
            : expected.equals("reached as nobody")
                ? verdict.isReached()
                : verdict.toString().equals(expected)
                    || verdict.isReached() && hasOwnSource(decision);
    if (!met) {
      throw failure(each, expected, verdict.toString());
    }
  }

  private static String expectedOfNobody(Requirement requirement) {
    if (requirement.isAnonymous()) {
      return "reached as nobody";
    }
    return requirement.allowsSourceAlone()
        ? ErrorCode.SOURCE_NOT_ALLOWED.name()
        : ErrorCode.UNAUTHENTICATED.name();
  }

  /**
   * Returns whether the platform itself states a source that reaches the function without a user. A
   * client does not reach the places where it does, whatever else is forged in the call.
   */
  private boolean hasOwnSource(IngressDecision decision) {
    Requirement requirement = subject.function().requirement();
    return (subject.function().isCallback() || requirement.allowsSourceAlone())
        && decision.source().filter(requirement::allows).isPresent();
  }

  private AssertionFailedError failure(MatrixCase each, String expected, String actual) {
    return new AssertionFailedError(
        each.describe(subject)
            + ": expected "
            + expected
            + ", and it was "
            + actual
            + ". This holds for every function, whatever it declares.",
        expected,
        actual);
  }
}
