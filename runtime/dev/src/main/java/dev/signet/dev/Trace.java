package dev.signet.dev;

import dev.signet.function.FunctionException;
import java.util.EnumMap;
import java.util.Map;

/** What was seen of one call while the pipeline ran it. Safe for use by several threads. */
final class Trace {

  /** How far a step has come. */
  enum Progress {
    BEGUN,
    PASSED,
    REFUSED
  }

  private final Map<Step, Progress> progress = new EnumMap<>(Step.class);
  private final Map<Step, String> details = new EnumMap<>(Step.class);
  private int businessStatus;

  synchronized void begun(Step step) {
    progress.put(step, Progress.BEGUN);
  }

  synchronized void passed(Step step, String detail) {
    progress.put(step, Progress.PASSED);
    details.put(step, detail);
  }

  synchronized void refused(Step step, String detail) {
    progress.put(step, Progress.REFUSED);
    details.put(step, detail);
  }

  synchronized void threw(Step step, Throwable thrown) {
    if (thrown instanceof FunctionException) {
      businessStatus = ((FunctionException) thrown).httpStatus();
    }
    refused(step, reason(thrown));
  }

  /** Null for a step that was not seen. */
  synchronized Progress of(Step step) {
    return progress.get(step);
  }

  synchronized String detail(Step step) {
    return details.getOrDefault(step, "");
  }

  /** The status of the FunctionException that was thrown last; 0 without one. */
  synchronized int businessStatus() {
    return businessStatus;
  }

  /** The code of a business error; else class and place, never the message, as in the log. */
  private static String reason(Throwable thrown) {
    if (thrown instanceof FunctionException) {
      return "threw a FunctionException with code " + ((FunctionException) thrown).code();
    }
    StackTraceElement[] stack = thrown.getStackTrace();
    return "threw " + thrown.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
  }
}
