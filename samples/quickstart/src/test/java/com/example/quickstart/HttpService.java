package com.example.quickstart;

import dev.signet.function.Pipeline;
import dev.signet.host.FunctionTable;
import dev.signet.host.HostLog;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.http.HttpHost;
import dev.signet.http.HttpHostOptions;
import dev.signet.ingress.HttpIngress;
import dev.signet.json.wire.JsonLimits;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** The quickstart at an address of this machine. */
final class HttpService implements AutoCloseable {

  private final HttpClient client = HttpClient.newHttpClient();
  private final String address;
  private final Runnable stop;

  HttpService(String address, Runnable stop) {
    this.address = address;
    this.stop = stop;
  }

  /** Starts the HTTP host on a free port. */
  static HttpService start(HttpIngress ingress) {
    HostSettings settings =
        HostSettings.read(
            Map.of("PORT", "0", "SIGNET_INGRESS", ingress.name(), "SIGNET_LOG", "none"),
            List.of(ingress.name()),
            JsonLimits.HTTP_BYTES);
    ClassLoader loader = HttpService.class.getClassLoader();
    Pipeline pipeline = HostPipeline.create(settings, loader, HostLog.direct());
    HttpHostOptions options = HttpHostOptions.of(settings).withAddress("127.0.0.1");
    HttpHost host =
        HttpHost.start(FunctionTable.load(loader), pipeline, ingress, options, () -> {});
    return new HttpService("http://127.0.0.1:" + host.port(), host::close);
  }

  /** Posts a payload with these headers, given as alternating names and values. */
  Answer post(String function, String payload, List<String> headers)
      throws IOException, InterruptedException {
    URI uri = URI.create(address + "/" + function);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .header("X-Request-Id", QuickstartContract.REQUEST_ID)
            .POST(HttpRequest.BodyPublishers.ofString(payload));
    if (!headers.isEmpty()) {
      request.headers(headers.toArray(String[]::new));
    }
    HttpResponse<String> response =
        client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    return new Answer(response.statusCode(), QuickstartContract.JSON.readTree(response.body()));
  }

  @Override
  public void close() {
    stop.run();
  }
}
