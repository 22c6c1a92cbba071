package dev.signet.scf;

import dev.signet.function.Pipeline;
import dev.signet.host.ConfigurationException;
import dev.signet.host.EventTimeLimit;
import dev.signet.host.FunctionChoice;
import dev.signet.host.HostLog;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.scf.call.CallVariables;
import dev.signet.scf.call.EventCalls;
import dev.signet.scf.runtime.ApiAddress;
import dev.signet.scf.runtime.RuntimeApi;
import dev.signet.scf.runtime.RuntimeLoop;
import java.util.Map;

/** What one instance of a custom runtime needs, from its start to its end. */
final class RuntimeInstance implements AutoCloseable {

  private final HostSettings settings;
  private final Pipeline pipeline;
  private final FunctionChoice functions;
  private final RuntimeLoop loop;

  private RuntimeInstance(
      HostSettings settings,
      Pipeline pipeline,
      FunctionChoice functions,
      Map<String, String> environment) {
    this.settings = settings;
    this.pipeline = pipeline;
    this.functions = functions;
    HostLog lines = HostLog.direct();
    EventCalls calls =
        new EventCalls(
            functions.function(),
            pipeline,
            settings,
            CallVariables.none(environment),
            EventTimeLimit.of(settings, environment));
    int maxBody = settings.maxBodyBytes();
    this.loop =
        new RuntimeLoop(
            new RuntimeApi(ApiAddress.of(environment), maxBody), calls, maxBody, lines.err());
  }

  /**
   * Reads the configuration, then makes the handler objects, so that none is made for an instance
   * that cannot run.
   *
   * @throws ConfigurationException naming what is wrong
   */
  static RuntimeInstance open(Map<String, String> environment, ClassLoader loader) {
    HostSettings settings = EventCalls.settings(environment);
    ApiAddress.of(environment);
    // A line is written before the answer, after which the platform freezes the process.
    Pipeline pipeline = HostPipeline.create(settings, loader, HostLog.direct());
    FunctionChoice functions = FunctionChoice.load(loader, settings, environment);
    try {
      return new RuntimeInstance(settings, pipeline, functions, environment);
    } catch (Throwable e) {
      functions.close();
      pipeline.close();
      throw e;
    }
  }

  RuntimeLoop loop() {
    return loop;
  }

  /** Returns the line that is printed at the start. */
  String describe() {
    return "Signet runs "
        + functions.function().descriptor().name()
        + ", ingress "
        + settings.ingress()
        + ", from "
        + functions.table().sources();
  }

  /** Closes the handler objects, the interceptors and the store of calls. */
  @Override
  public void close() {
    functions.close();
    pipeline.close();
  }
}
