package dev.signet.dev;

import com.fasterxml.jackson.databind.JsonNode;
import com.qcloud.scf.runtime.Context;
import dev.signet.function.DecisionLog;
import dev.signet.function.ErrorCode;
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
 * Event functions as SCF runs them: an instance takes one call at a time, is used again when it is
 * idle, and not any more when user code still runs in it after its answer.
 */
final class EventEntrance {

  private static final Set<String> DOWN = Set.of("INTERNAL", "UNAVAILABLE", "DEADLINE_EXCEEDED");

  private final Map<String, String> environment;
  private final ClassLoader loader;
  private final PrintStream errors;
  private final int timeoutMillis;
  private final DecisionLog decisions;
  private final Map<String, Queue<EventInstance>> idle = new ConcurrentHashMap<>();

  /**
   * @param environment the developer's own, whose settings count
   * @param timeoutMillis the platform's limit for a call
   * @param decisions receives what the instances decide
   */
  EventEntrance(
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

  Outcome call(FunctionHandler function, SimulatedCall call, Trace trace, String requestId) {
    String key = call.entrance() + " " + function.descriptor().name();
    Queue<EventInstance> instances =
        idle.computeIfAbsent(key, none -> new ConcurrentLinkedQueue<>());
    EventInstance idleOne = instances.poll();
    EventInstance instance =
        idleOne == null
            ? new EventInstance(function, call.entrance(), environment, loader, errors, decisions)
            : idleOne;
    FunctionHandler traced = new TracedHandler(function, trace);
    Object answer =
        OwnThread.await(
            OwnThread.start(() -> instance.call(call, traced, new CallContext(requestId))),
            Duration.ofMillis(timeoutMillis),
            () -> ended(requestId));
    JsonNode tree = DevJson.tree(answer);
    if (trace.of(Stage.METHOD) != Trace.Progress.BEGUN && !isDown(tree)) {
      instances.add(instance);
    }
    return Outcome.ofEvent(tree, trace, requestId);
  }

  /**
   * The platform ends an instance whose function blocks; a client sees a failure of another form.
   */
  private static Object ended(String requestId) {
    ErrorCode code = ErrorCode.DEADLINE_EXCEEDED;
    return Map.of("code", code.name(), "message", code.message(), "requestId", requestId);
  }

  /** Whether the instance may have run out of memory, or still runs user code. */
  private static boolean isDown(JsonNode answer) {
    String code = answer.path("code").asText("");
    return DOWN.contains(code);
  }

  /** What SCF says of a call. */
  private final class CallContext implements Context {
    private final String requestId;

    CallContext(String requestId) {
      this.requestId = requestId;
    }

    @Override
    public String getRequestId() {
      return requestId;
    }

    @Override
    public int getTimeLimitInMs() {
      return timeoutMillis;
    }

    @Override
    public int getMemoryLimitInMb() {
      return 256;
    }
  }
}
