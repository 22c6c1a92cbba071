package dev.signet.servlet;

import dev.signet.function.Pipeline;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.host.http.testing.RawHttp;
import dev.signet.host.http.testing.TestFunction;
import dev.signet.http.HttpHost;
import dev.signet.http.HttpHostOptions;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.json.wire.JsonLimits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/** The same functions on the HTTP host of signet-http. */
final class NettyTwin implements AutoCloseable {

  final AtomicInteger userCodeRuns = new AtomicInteger();
  final Recording recording = new Recording();

  private final HttpHost host;

  NettyTwin(Map<String, String> variables, List<TestFunction> functions) {
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("SIGNET_INGRESS", CloudRunPrivateIngress.NAME);
    HostSettings settings =
        HostSettings.read(environment, List.of(CloudRunPrivateIngress.NAME), JsonLimits.HTTP_BYTES);
    Pipeline pipeline = HostPipeline.create(settings, List.of(), recording);
    host =
        HttpHost.start(
            Tables.of(functions, userCodeRuns, new AtomicBoolean()),
            pipeline,
            new CloudRunPrivateIngress(settings.callers()),
            HttpHostOptions.of(settings).withAddress("127.0.0.1").withPort(0),
            () -> {});
  }

  RawHttp connect() {
    return new RawHttp(host.port());
  }

  @Override
  public void close() {
    host.close();
  }
}
