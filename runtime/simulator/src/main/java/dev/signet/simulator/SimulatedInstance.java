package dev.signet.simulator;

import com.qcloud.scf.runtime.Context;
import dev.signet.function.DecisionLog;
import dev.signet.function.FunctionHandler;
import dev.signet.scf.ScfFunction;
import dev.signet.scf.TimerFailedException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;

/**
 * A warm instance of an event function: the entry of production, called as SCF's managed Java
 * runtimes call it, after the variables of each call have been set. An instance runs one call at a
 * time, like those of SCF; it is not safe for concurrent use.
 */
public final class SimulatedInstance {

  private static final int MEMORY_MB = 256;

  private final ScfFunction entry;
  private final InstanceVariables variables;

  private SimulatedInstance(ScfFunction entry, Properties properties) {
    this.entry = entry;
    this.variables = new InstanceVariables(properties);
  }

  /**
   * Starts an instance with variables of its own.
   *
   * @param function receives every call
   * @param environment replaces {@code System.getenv()}, and names the ingress
   * @param loader finds the application's interceptors and decision log
   * @param errors receives the reason if the instance cannot start; each of its calls then answers
   *     INTERNAL
   */
  public static SimulatedInstance start(
      FunctionHandler function,
      Map<String, String> environment,
      ClassLoader loader,
      PrintStream errors) {
    return start(function, environment, loader, errors, null);
  }

  /**
   * Starts an instance whose decisions are observed.
   *
   * @param function receives every call
   * @param environment replaces {@code System.getenv()}, and names the ingress
   * @param loader finds the application's interceptors and decision log
   * @param errors receives the reason if the instance cannot start; each of its calls then answers
   *     INTERNAL
   * @param observer receives each decision before the application's own log does; null for none
   */
  public static SimulatedInstance start(
      FunctionHandler function,
      Map<String, String> environment,
      ClassLoader loader,
      PrintStream errors,
      DecisionLog observer) {
    Properties properties = new Properties();
    return new SimulatedInstance(
        new Entry(function, environment, properties, loader, errors, observer), properties);
  }

  /**
   * Returns an instance of a generated entry, whose variables are system properties of this
   * process.
   */
  public static SimulatedInstance of(ScfFunction entry) {
    return new SimulatedInstance(entry, System.getProperties());
  }

  /**
   * Sets the variables of a call and runs it. A variable of an earlier call stays set if this call
   * has none of its name, unless {@link #clearVariables()} removes it.
   *
   * @param requestId the request id in the platform's context of the call
   * @param timeLimit the platform's limit for the call, in whole milliseconds
   * @return the answer: a tree of maps, lists, strings, numbers, booleans and null. The failure of
   *     a timer's run is one too, though a platform is told of it by an exception
   */
  public Object call(SimulatedCall call, String requestId, Duration timeLimit) {
    variables.set(call.variables());
    try {
      return entry.mainHandler(call.event(), new CallContext(requestId, timeLimit));
    } catch (TimerFailedException failed) {
      return failed.answer();
    }
  }

  /**
   * Closes the application's interceptors and its store of calls, which this instance has made.
   * Does nothing for a generated entry. The instance runs no call any more.
   */
  public void end() {
    if (entry instanceof Entry) {
      ((Entry) entry).end();
    }
  }

  /** Removes the variables of the last call, as a platform may do before the next one. */
  public void clearVariables() {
    variables.clear();
  }

  /** Restores every variable that a call has set to its value before the first call. */
  public void restoreVariables() {
    variables.restore();
  }

  private static final class Entry extends ScfFunction {
    Entry(
        FunctionHandler function,
        Map<String, String> environment,
        Properties properties,
        ClassLoader loader,
        PrintStream errors,
        DecisionLog observer) {
      super(() -> function, environment, () -> properties, loader, errors, observer);
    }

    void end() {
      closeServices();
    }
  }

  private static final class CallContext implements Context {
    private final String requestId;
    private final Duration timeLimit;

    CallContext(String requestId, Duration timeLimit) {
      this.requestId = requestId;
      this.timeLimit = timeLimit;
    }

    @Override
    public String getRequestId() {
      return requestId;
    }

    @Override
    public int getTimeLimitInMs() {
      return Math.toIntExact(timeLimit.toMillis());
    }

    @Override
    public int getMemoryLimitInMb() {
      return MEMORY_MB;
    }
  }
}
