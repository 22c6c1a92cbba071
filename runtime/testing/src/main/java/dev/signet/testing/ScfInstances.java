package dev.signet.testing;

import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.host.FunctionTable;
import dev.signet.simulator.SimulatedCall;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** The instances of a platform, by function; each starts at its first call. */
final class ScfInstances {

  private final ScfDeployment deployment;
  private final Map<String, FunctionDescriptor> functions = new TreeMap<>();
  private final Map<String, ScfInstance> warm = new ConcurrentHashMap<>();
  private final AtomicLong calls = new AtomicLong();

  ScfInstances(ScfDeployment deployment) {
    this.deployment = deployment;
    try (FunctionTable table = FunctionTable.load(deployment.loader())) {
      for (FunctionHandler handler : table.all()) {
        functions.put(handler.descriptor().name(), handler.descriptor());
      }
    }
  }

  Set<String> names() {
    return Collections.unmodifiableSet(functions.keySet());
  }

  FunctionDescriptor descriptor(String function) {
    FunctionDescriptor descriptor = functions.get(function);
    if (descriptor == null) {
      throw new IllegalArgumentException(
          "there is no function " + function + "; there are " + names());
    }
    return descriptor;
  }

  CallResult call(String function, SimulatedCall call, String caller) {
    ScfInstance instance =
        warm.computeIfAbsent(function, name -> ScfInstance.start(name, deployment));
    String requestId = "scf-" + calls.incrementAndGet();
    return instance.call(
        call, new CallResult.Question(function, caller + ", on SCF", requestId, names()));
  }

  void restart(String function) {
    ScfInstance instance = warm.remove(function);
    if (instance != null) {
      instance.close();
    }
  }

  void close() {
    functions.keySet().forEach(this::restart);
  }
}
