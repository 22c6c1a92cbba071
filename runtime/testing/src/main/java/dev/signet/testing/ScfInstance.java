package dev.signet.testing;

import dev.signet.function.FunctionHandler;
import dev.signet.host.ConfigurationException;
import dev.signet.host.FunctionTable;
import dev.signet.scf.ScfFunction;
import dev.signet.simulator.CallerProfile;
import dev.signet.simulator.CallerProfiles;
import dev.signet.simulator.PlainJson;
import dev.signet.simulator.SimulatedCall;
import dev.signet.simulator.SimulatedInstance;
import dev.signet.simulator.SimulatedOpenData;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** The process of one function on a platform. */
final class ScfInstance {

  private final SimulatedInstance instance;
  private final FailureLog thrown;
  private final Runnable closer;
  private final ScfDeployment deployment;

  private ScfInstance(
      SimulatedInstance instance, FailureLog thrown, Runnable closer, ScfDeployment deployment) {
    this.instance = instance;
    this.thrown = thrown;
    this.closer = closer;
    this.deployment = deployment;
  }

  static ScfInstance start(String function, ScfDeployment deployment) {
    Supplier<? extends ScfFunction> entry = deployment.entry(function);
    FailureLog thrown = new FailureLog();
    if (entry != null) {
      return new ScfInstance(SimulatedInstance.of(entry.get()), thrown, () -> {}, deployment);
    }
    FunctionTable table = FunctionTable.load(deployment.loader());
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    SimulatedInstance started =
        SimulatedInstance.start(
            withoutNetwork(table.find(function)),
            deployment.environment(),
            deployment.loader(),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            thrown);
    if (errors.size() > 0) {
      table.close();
      throw new ConfigurationException(errors.toString(StandardCharsets.UTF_8));
    }
    return new ScfInstance(started, thrown, table::close, deployment);
  }

  /**
   * Returns the function as it is when nobody but the platform vouches for open data, so that no
   * source of it is asked.
   */
  private static FunctionHandler withoutNetwork(FunctionHandler function) {
    CallerProfile nobody = CallerProfiles.builtIn().named("anonymous");
    return SimulatedOpenData.none().answering(function, nobody, TestCall::cure);
  }

  /** Runs one call at a time, as an instance does. */
  synchronized CallResult call(SimulatedCall call, CallResult.Question question) {
    if (deployment.clears()) {
      instance.clearVariables();
    }
    Object answer = instance.call(parsed(call), question.requestId(), deployment.timeLimit());
    return CallResult.ofEntry(question, answer, thrown.take(question.requestId()));
  }

  /**
   * Returns the call with its event written as JSON and parsed again, as between platform and
   * instance.
   */
  private static SimulatedCall parsed(SimulatedCall call) {
    return SimulatedCall.event(
        call.entrance(), PlainJson.map(PlainJson.written(call.event())), call.variables());
  }

  /**
   * Ends the process and removes its variables; those of a generated entry are system properties.
   */
  void close() {
    instance.restoreVariables();
    closer.run();
  }
}
