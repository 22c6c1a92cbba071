package dev.signet.testing.matrix;

import dev.signet.simulator.Entrance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.opentest4j.AssertionFailedError;

/** Compares the recorded verdicts with the present ones. */
final class MatrixDifference {

  static final String HOW_TO_WRITE =
      "mvn test -Dtest=IdentityMatrixTest -Dsignet.matrix=write (or IDENTITY_MATRIX=write in the"
          + " environment)";
  private static final String REACHED = "reached";
  private static final String OWNER_CHECK = "owner check";
  private static final String RULE_ASKED = "rule asked";
  private static final String NOTHING = "not recorded";

  private final MatrixRecord recorded;
  private final MatrixRecord found;
  private final Path file;

  MatrixDifference(MatrixRecord recorded, MatrixRecord found, Path file) {
    this.recorded = recorded;
    this.found = found;
    this.file = file;
  }

  /** Returns the recorded verdict for the name of a test. */
  String expected(String function, MatrixCase each) {
    String verdict = recorded.verdict(function, each.name(), each.entrance());
    return verdict == null ? NOTHING : verdict;
  }

  void check(String function, MatrixCase each) {
    String before = recorded.verdict(function, each.name(), each.entrance());
    String after = found.verdict(function, each.name(), each.entrance());
    boolean isNew = recorded.requirement(function) == null;
    if (!isNew && !after.equals(before)) {
      String what = function + " · " + each.entrance().ingress() + " · " + each.name();
      throw failure(before != null && rank(after) > rank(before), what, before, after);
    }
  }

  /**
   * Checks the requirement of a function. This fails for a new function too, whose other tests do
   * not fail, so that it is reported once.
   */
  void checkRequirement(String function) {
    String before = recorded.requirement(function);
    String after = found.requirement(function);
    if (!after.equals(before)) {
      throw failure(
          before != null && RequirementText.weakened(before, after),
          function + " · requirement",
          before,
          after);
    }
  }

  void checkPasses(String function, String caller, Entrance entrance) {
    String verdict = found.verdict(function, caller, entrance);
    if (rank(verdict) == 0) {
      throw new AssertionFailedError(
          function
              + " · "
              + entrance.ingress()
              + " · "
              + caller
              + " meets every requirement and is refused: "
              + verdict,
          REACHED,
          verdict);
    }
  }

  void checkGone(String function) {
    throw failure(false, function, recorded.requirement(function), "no such function");
  }

  /** Returns the recorded callers whom a rule refused that the function no longer has. */
  List<String> callersNoLongerRefused(String function) {
    List<String> gone = new ArrayList<>();
    for (String caller : recorded.callers(function)) {
      if (caller.startsWith(RuleCases.WITHOUT) && !found.callers(function).contains(caller)) {
        gone.add(caller);
      }
    }
    return gone;
  }

  void checkGone(String function, String caller) {
    throw failure(true, function + " · " + caller, "refused", "nothing asks for it");
  }

  /** Ranks how far a caller gets: refused, up to a check of user, owner or payload, or through. */
  private static int rank(String verdict) {
    return verdict.equals(REACHED)
        ? 2
        : verdict.equals(OWNER_CHECK) || verdict.equals(RULE_ASKED) ? 1 : 0;
  }

  private AssertionFailedError failure(boolean weakened, String what, String before, String after) {
    String was = before == null ? NOTHING : before;
    return new AssertionFailedError(
        (weakened ? "WEAKENED: " : before == null ? "NEW: " : "CHANGED: ")
            + what
            + ": "
            + was
            + " → "
            + after
            + "\n"
            + (weakened ? "A caller gets further than before. " : "")
            + "If that is meant, write "
            + file
            + " anew and have its difference reviewed: "
            + HOW_TO_WRITE,
        was,
        after);
  }
}
