package dev.signet.testing;

import dev.signet.function.Interceptor;
import dev.signet.function.PayloadReader;
import dev.signet.function.Pipeline;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.json.wire.JsonLimits;
import dev.signet.simulator.Entrance;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The production pipelines, one for each entrance and made once. They share their interceptors. */
final class TestPipelines {

  private final List<Interceptor> interceptors;
  private final FailureLog log = new FailureLog();
  private final Map<Entrance, Pipeline> made = new ConcurrentHashMap<>();

  TestPipelines(List<Interceptor> interceptors) {
    this.interceptors = interceptors;
  }

  Pipeline of(Entrance entrance) {
    return made.computeIfAbsent(entrance, this::make);
  }

  /** Closes the interceptors. */
  void close() {
    new Pipeline(interceptors, log, new PayloadReader(JsonLimits.defaults())).close();
  }

  /** Returns the log that keeps the exceptions of user code. */
  FailureLog log() {
    return log;
  }

  private Pipeline make(Entrance entrance) {
    HostSettings settings =
        HostSettings.read(
            Map.of("SIGNET_INGRESS", entrance.ingress()),
            List.of(entrance.ingress()),
            entrance.isEvent() ? JsonLimits.EVENT_BYTES : JsonLimits.HTTP_BYTES);
    return HostPipeline.create(settings, interceptors, log);
  }
}
