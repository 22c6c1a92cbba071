package dev.signet.scf.runtime;

import dev.signet.function.FunctionHandler;
import dev.signet.function.Pipeline;
import dev.signet.host.EventTimeLimit;
import dev.signet.host.HostLog;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.scf.call.CallVariables;
import dev.signet.scf.call.EventCalls;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The loop of one function on a thread of its own. */
final class RunningLoop implements AutoCloseable {

  private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
  private final CompletableFuture<Boolean> ended = new CompletableFuture<>();
  private final RuntimeLoop loop;

  /**
   * @param environment pairs of a name and a value
   */
  RunningLoop(Map<String, String> platform, FunctionHandler function, String... environment) {
    this(10_000, platform, function, environment);
  }

  RunningLoop(
      int postMillis,
      Map<String, String> platform,
      FunctionHandler function,
      String... environment) {
    Map<String, String> all = new HashMap<>(platform);
    all.put("SIGNET_INGRESS", "scf-event-mini-program");
    all.put("SIGNET_LOG", "none");
    for (int i = 0; i < environment.length; i += 2) {
      all.put(environment[i], environment[i + 1]);
    }
    HostSettings settings = EventCalls.settings(all);
    Pipeline pipeline =
        HostPipeline.create(settings, getClass().getClassLoader(), HostLog.withoutFailures());
    EventCalls calls =
        new EventCalls(
            function,
            pipeline,
            settings,
            CallVariables.none(all),
            EventTimeLimit.of(settings, all));
    StopSwitch stop = new StopSwitch();
    int maxBody = settings.maxBodyBytes();
    loop =
        new RuntimeLoop(
            new RuntimeApi(ApiAddress.of(all), maxBody, postMillis),
            calls,
            maxBody,
            lines::add,
            stop,
            new Attempts(stop::pause, 10));
    Thread thread = new Thread(this::run, "loop");
    thread.setDaemon(true);
    thread.start();
  }

  /** Returns what was said about the platform. */
  List<String> lines() {
    return List.copyOf(lines);
  }

  void stop() {
    loop.stop();
  }

  /** Returns whether memory ran out, once the loop has ended. */
  boolean awaitEnd() throws Exception {
    return ended.get(60, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    stop();
    ended.handle((memory, failed) -> null).orTimeout(60, TimeUnit.SECONDS).join();
  }

  private void run() {
    try {
      ended.complete(loop.run());
    } catch (Throwable thrown) {
      ended.completeExceptionally(thrown);
    }
  }
}
