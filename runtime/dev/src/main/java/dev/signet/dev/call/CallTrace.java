package dev.signet.dev.call;

import dev.signet.error.FunctionException;
import dev.signet.error.ThrowableParts;
import dev.signet.function.Decision;
import dev.signet.function.Stage;
import dev.signet.simulator.FailureReport;
import java.util.EnumMap;
import java.util.Map;

/** Notes on one call while the pipeline runs it. Safe for use by several threads. */
public final class CallTrace {

  /** How far a stage has come. */
  enum Progress {
    BEGUN,
    PASSED,
    REFUSED
  }

  private final Map<Stage, Progress> progress = new EnumMap<>(Stage.class);
  private final Map<Stage, String> details = new EnumMap<>(Stage.class);
  private Stage ended;
  private int businessStatus;
  private FailureReport failure;

  synchronized void begun(Stage stage) {
    progress.put(stage, Progress.BEGUN);
  }

  synchronized void passed(Stage stage) {
    progress.put(stage, Progress.PASSED);
    details.remove(stage);
  }

  synchronized void refused(Stage stage, String detail) {
    progress.put(stage, Progress.REFUSED);
    details.put(stage, detail);
  }

  synchronized void threw(Stage stage, Throwable thrown) {
    if (thrown instanceof FunctionException) {
      businessStatus = ((FunctionException) thrown).httpStatus();
    }
    refused(stage, reason(thrown));
  }

  /** Notes the exception that ends the call in INTERNAL. */
  synchronized void failed(FailureReport report) {
    failure = report;
  }

  /**
   * Returns the report on the exception that ended the call in INTERNAL; null if there was none.
   */
  synchronized FailureReport failure() {
    return failure;
  }

  /** Notes which stage ended the call, according to the pipeline's decision. */
  synchronized void decided(Decision decision) {
    ended = decision.stage().orElse(null);
  }

  /**
   * Returns the stage that ended the call. Without a decision, as when the platform ended the
   * instance, this is the stage that has begun and not passed; without such a stage it is the
   * method, since only an interceptor runs without being traced.
   */
  synchronized Stage ended() {
    if (ended != null) {
      return ended;
    }
    for (Map.Entry<Stage, Progress> stage : progress.entrySet()) {
      if (stage.getValue() == Progress.BEGUN) {
        return stage.getKey();
      }
    }
    return Stage.METHOD;
  }

  /** Returns how far a stage has come; null for a stage that was not seen. */
  synchronized Progress of(Stage stage) {
    return progress.get(stage);
  }

  /**
   * Returns why a stage refused, if the function's own code knows more than its answer says; else
   * empty.
   */
  synchronized String detail(Stage stage) {
    return details.getOrDefault(stage, "");
  }

  /** Returns the status of the FunctionException that was thrown last; 0 if none was. */
  synchronized int businessStatus() {
    return businessStatus;
  }

  /**
   * Describes an exception by the code of a business error, else by class and place; never by its
   * message, as in the log.
   */
  private static String reason(Throwable thrown) {
    if (thrown instanceof FunctionException) {
      return "threw a FunctionException with code " + ((FunctionException) thrown).code();
    }
    StackTraceElement[] stack = ThrowableParts.stack(thrown);
    return "threw " + thrown.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
  }
}
