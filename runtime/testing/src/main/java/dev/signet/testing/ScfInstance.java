package dev.signet.testing;

import com.qcloud.scf.runtime.Context;
import dev.signet.function.FunctionHandler;
import dev.signet.host.ConfigurationException;
import dev.signet.host.FunctionTable;
import dev.signet.scf.ScfFunction;
import dev.signet.simulator.SimulatedCall;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** One function's process: its entry, and the variables that the platform sets in it. */
final class ScfInstance {

  private final ScfFunction entry;
  private final Properties variables;
  private final ThrownNotes thrown;
  private final Runnable closer;
  private final ScfDeployment deployment;
  private final Set<String> setBefore = new HashSet<>();

  /** What they were before this instance. */
  private final Map<String, Optional<Object>> original = new ConcurrentHashMap<>();

  private ScfInstance(
      ScfFunction entry,
      Properties variables,
      ThrownNotes thrown,
      Runnable closer,
      ScfDeployment deployment) {
    this.entry = entry;
    this.variables = variables;
    this.thrown = thrown;
    this.closer = closer;
    this.deployment = deployment;
  }

  static ScfInstance start(String function, ScfDeployment deployment) {
    Supplier<? extends ScfFunction> entry = deployment.entry(function);
    ThrownNotes thrown = new ThrownNotes();
    if (entry != null) {
      return new ScfInstance(entry.get(), System.getProperties(), thrown, () -> {}, deployment);
    }
    FunctionTable table = FunctionTable.load(deployment.loader());
    Properties variables = new Properties();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    ScfFunction made =
        new Entry(
            thrown.noting(table.find(function)),
            deployment,
            variables,
            new PrintStream(errors, true, StandardCharsets.UTF_8));
    if (errors.size() > 0) {
      table.close();
      throw new ConfigurationException(errors.toString(StandardCharsets.UTF_8));
    }
    return new ScfInstance(made, variables, thrown, table::close, deployment);
  }

  /** One at a time, as an instance runs its calls. */
  synchronized CallResult call(SimulatedCall call, CallResult.Question question) {
    if (deployment.clears()) {
      setBefore.forEach(variables::remove);
    }
    setBefore.clear();
    for (Map.Entry<String, String> variable : call.variables().entrySet()) {
      original.computeIfAbsent(variable.getKey(), name -> Optional.ofNullable(variables.get(name)));
      variables.setProperty(variable.getKey(), variable.getValue());
      setBefore.add(variable.getKey());
    }
    Object answer =
        entry.mainHandler(
            TestJson.map(TestJson.written(call.event())),
            new CallContext(question.requestId(), deployment.timeLimit()));
    return CallResult.ofEntry(question, answer, thrown.take());
  }

  /** The process ends, and its variables with it: those of an entry are the system's own. */
  void close() {
    original.forEach(
        (name, value) -> {
          if (value.isPresent()) {
            variables.put(name, value.get());
          } else {
            variables.remove(name);
          }
        });
    original.clear();
    closer.run();
  }

  private static final class Entry extends ScfFunction {
    Entry(
        FunctionHandler handler,
        ScfDeployment deployment,
        Properties variables,
        PrintStream errors) {
      super(() -> handler, deployment.environment(), () -> variables, deployment.loader(), errors);
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
      return 256;
    }
  }
}
