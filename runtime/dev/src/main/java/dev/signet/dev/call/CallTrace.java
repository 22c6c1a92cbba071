package dev.signet.dev.call;

import dev.signet.error.FunctionException;
import dev.signet.error.ThrowableParts;
import dev.signet.function.Decision;
import dev.signet.function.Stage;
import dev.signet.simulator.FailureReport;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

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
  private final CountDownLatch decision = new CountDownLatch(1);
  private Stage ended;
  private String outcome;
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

  /** Notes the exception that ends the call in INTERNAL or UNAVAILABLE. */
  synchronized void failed(FailureReport report) {
    failure = report;
  }

  /**
   * Returns the report on the exception that ended the call in INTERNAL or UNAVAILABLE; null if
   * there was none.
   */
  synchronized FailureReport failure() {
    return failure;
  }

  /** Notes which stage ended the call, according to the pipeline's decision. */
  synchronized void decided(Decision made) {
    ended = made.stage().orElse(null);
    outcome = made.outcome();
    decision.countDown();
  }

  /**
   * Takes the steps within the application's own framework as seen, for a call of which the
   * pipeline's decision alone is known.
   *
   * @param detail what is said if the method, or what stands around it, ended the call
   */
  public synchronized void onlyDecided(String detail) {
    passed(Stage.USER);
    refused(Stage.METHOD, detail);
  }

  /**
   * Returns the outcome that the pipeline decided on, after waiting for it if it is not there yet:
   * a client can have its answer before the server has ended the request. Empty if it does not
   * come.
   */
  public Optional<String> awaitOutcome(Duration limit) {
    try {
      decision.await(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    synchronized (this) {
      return Optional.ofNullable(outcome);
    }
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
