package dev.signet.dev.call;

import dev.signet.function.DecisionLog;
import dev.signet.function.FunctionHandler;
import dev.signet.simulator.DelegatingHandler;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.SimulatedCall;
import dev.signet.simulator.SimulatedInstance;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** An instance of an event function that passes each call to the handler that traces it. */
final class TracedInstance {

  private final Current current;
  private final SimulatedInstance instance;

  TracedInstance(
      FunctionHandler function,
      Entrance entrance,
      Map<String, String> environment,
      ClassLoader loader,
      PrintStream errors,
      DecisionLog observer) {
    Map<String, String> own = new HashMap<>(environment);
    own.put("SIGNET_INGRESS", entrance.ingress());
    current = new Current(function);
    instance = SimulatedInstance.start(current, own, loader, errors, observer);
  }

  /** Runs one call with exactly the variables that the console shows. */
  Object call(SimulatedCall call, FunctionHandler traced, String requestId, Duration timeLimit) {
    current.function = traced;
    instance.clearVariables();
    return instance.call(call, requestId, timeLimit);
  }

  /** Closes what the instance has made of the application's. */
  void end() {
    instance.end();
  }

  private static final class Current extends DelegatingHandler {
    private volatile FunctionHandler function;

    Current(FunctionHandler function) {
      this.function = function;
    }

    @Override
    protected FunctionHandler function() {
      return function;
    }
  }
}
