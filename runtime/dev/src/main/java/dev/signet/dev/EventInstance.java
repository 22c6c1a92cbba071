package dev.signet.dev;

import com.qcloud.scf.runtime.Context;
import dev.signet.function.DecisionLog;
import dev.signet.function.FunctionHandler;
import dev.signet.scf.ScfFunction;
import dev.signet.simulator.Entrance;
import dev.signet.simulator.SimulatedCall;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

/** An instance of an event function with variables of its own: production's entry, called. */
final class EventInstance {

  private final Properties properties = new Properties();
  private final Current current = new Current();
  private final ScfFunction entry;

  EventInstance(
      FunctionHandler function,
      Entrance entrance,
      Map<String, String> environment,
      ClassLoader loader,
      PrintStream errors,
      DecisionLog decisions) {
    current.function = function;
    Map<String, String> own = new HashMap<>(environment);
    own.put("SIGNET_INGRESS", entrance.ingress());
    entry = new Entry(current, own, properties, loader, errors, decisions);
  }

  /**
   * Runs one call; one at a time, as the platform does. Its variables are exactly those that the
   * console shows.
   */
  Object call(SimulatedCall call, FunctionHandler traced, Context context) {
    current.function = traced;
    properties.clear();
    call.variables().forEach(properties::setProperty);
    return entry.mainHandler(call.event(), context);
  }

  /** Hands each call to the handler that traces it. */
  private static final class Current extends DelegatingHandler {
    private volatile FunctionHandler function;

    @Override
    FunctionHandler function() {
      return function;
    }
  }

  private static final class Entry extends ScfFunction {
    Entry(
        FunctionHandler handler,
        Map<String, String> environment,
        Properties properties,
        ClassLoader loader,
        PrintStream errors,
        DecisionLog decisions) {
      super(() -> handler, environment, () -> properties, loader, errors, decisions);
    }
  }
}
