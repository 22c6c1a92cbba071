package dev.signet.dev.call;

import com.fasterxml.jackson.databind.JsonNode;
import dev.signet.error.ErrorCode;
import dev.signet.function.DecisionLog;
import dev.signet.function.FunctionHandler;
import dev.signet.function.Stage;
import dev.signet.simulator.SimulatedCall;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Runs event functions as SCF does: an instance takes one call at a time and is used again when it
 * is idle, unless user code still runs in it after its answer.
 */
public final class EventCallRunner {

  private static final Set<String> DOWN = Set.of("INTERNAL", "UNAVAILABLE", "DEADLINE_EXCEEDED");

  private final Map<String, String> environment;
  private final ClassLoader loader;
  private final PrintStream errors;
  private final int timeoutMillis;
  private final DecisionLog decisions;
  private final Map<String, Queue<TracedInstance>> idle = new ConcurrentHashMap<>();

  /**
   * Creates a runner.
   *
   * @param environment the developer's own, whose settings count
   * @param timeoutMillis the platform's limit for a call, in milliseconds
   * @param decisions receives the decisions of the instances
   */
  public EventCallRunner(
      Map<String, String> environment,
      ClassLoader loader,
      PrintStream errors,
      int timeoutMillis,
      DecisionLog decisions) {
    this.environment = environment;
    this.loader = loader;
    this.errors = errors;
    this.timeoutMillis = timeoutMillis;
    this.decisions = decisions;
  }

  CallOutcome call(
      FunctionHandler function, SimulatedCall call, CallTrace trace, String requestId) {
    String key = call.entrance() + " " + function.descriptor().name();
    Queue<TracedInstance> instances =
        idle.computeIfAbsent(key, none -> new ConcurrentLinkedQueue<>());
    TracedInstance idleOne = instances.poll();
    TracedInstance instance =
        idleOne == null
            ? new TracedInstance(function, call.entrance(), environment, loader, errors, decisions)
            : idleOne;
    FunctionHandler traced = new TracedHandler(function, trace);
    Duration limit = Duration.ofMillis(timeoutMillis);
    Object answer =
        CallThread.await(
            CallThread.start(() -> instance.call(call, traced, requestId, limit)),
            limit,
            () -> ended(requestId));
    JsonNode tree = DevJson.tree(answer);
    if (trace.of(Stage.METHOD) != CallTrace.Progress.BEGUN && !isDown(tree)) {
      instances.add(instance);
    }
    return CallOutcome.ofEvent(tree, trace, requestId);
  }

  /** Ends the instances, once no call runs. */
  public void close() {
    idle.values().forEach(instances -> instances.forEach(TracedInstance::end));
    idle.clear();
  }

  /**
   * Returns the answer when the platform ends an instance whose function blocks. On the platform a
   * client sees a failure of another form.
   */
  private static Object ended(String requestId) {
    ErrorCode code = ErrorCode.DEADLINE_EXCEEDED;
    return Map.of("code", code.name(), "message", code.message(), "requestId", requestId);
  }

  /** Returns true if the instance may have run out of memory or may still run user code. */
  private static boolean isDown(JsonNode answer) {
    String code = answer.path("code").asText("");
    return DOWN.contains(code);
  }
}
