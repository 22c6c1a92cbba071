package dev.signet.dev;

import dev.signet.dev.call.CallRunner;
import dev.signet.dev.call.EventCallRunner;
import dev.signet.dev.call.HttpCallRunner;
import dev.signet.dev.call.LocalOpenData;
import dev.signet.dev.call.TraceLog;
import dev.signet.dev.console.ConsoleApi;
import dev.signet.dev.console.FunctionCatalogue;
import dev.signet.dev.console.MatrixApi;
import dev.signet.dev.settings.DevMessages;
import dev.signet.dev.settings.DevOptions;
import dev.signet.dev.settings.FreePort;
import dev.signet.dev.settings.LocalCallers;
import dev.signet.dev.settings.PlatformCheck;
import dev.signet.function.Pipeline;
import dev.signet.host.ConfigurationException;
import dev.signet.host.FunctionTable;
import dev.signet.host.HostLog;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.http.HttpHost;
import dev.signet.http.HttpHostOptions;
import dev.signet.http.LocalHost;
import dev.signet.json.wire.JsonLimits;
import dev.signet.simulator.StandInHandler;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A running local server. */
final class DevServer implements AutoCloseable {

  private static final String USUAL_CALLERS = "signet-callers.json";

  /**
   * The time for an answer beyond the function's own: an instance starts, its answer is read, and
   * the machine may be busy. Only a policy or an interceptor that hangs uses it up.
   */
  private static final Duration OWN_WORK = Duration.ofSeconds(30);

  /** An event function may wait for the platform's limit less this. */
  private static final int EVENT_RESERVE_MILLIS = 500;

  private final HttpHost host;
  private final String banner;

  private DevServer(HttpHost host, String banner) {
    this.host = host;
    this.banner = banner;
  }

  /**
   * Starts the server.
   *
   * @param environment the environment, already checked to be a developer's own
   * @param errors receives mistakes in the file of callers and failures of the server itself
   * @throws ConfigurationException if something keeps the server from starting
   */
  static DevServer start(
      DevOptions options,
      Map<String, String> environment,
      ClassLoader loader,
      PrintStream errors,
      Runnable onFatal) {
    Map<String, String> own = ownSettings(environment);
    HostSettings settings =
        HostSettings.read(own, List.of(PlatformCheck.INGRESS), JsonLimits.HTTP_BYTES);
    LocalCallers callers =
        new LocalCallers(
            options.callers().orElse(Path.of(USUAL_CALLERS)),
            options.callers().isPresent(),
            options.locale(),
            errors);
    int port = FreePort.choose(options);
    TraceLog traces = new TraceLog(errors);
    Pipeline pipeline =
        HostPipeline.createObserved(settings, loader, HostLog.withoutFailures(), traces);
    FunctionTable functions = FunctionTable.load(loader);
    LocalOpenData openData = new LocalOpenData();
    functions.replaceAll(function -> StandInHandler.of(function, openData));
    open(pipeline, functions);
    FunctionCatalogue catalogue = catalogue(functions, loader, options.locale());
    Duration timeout = settings.timeout();
    HttpCallRunner http = new HttpCallRunner(pipeline, timeout, onFatal);
    EventCallRunner events = new EventCallRunner(own, loader, errors, eventMillis(timeout), traces);
    CallRunner calls = new CallRunner(functions, settings.callers(), http, events, traces);
    LocalGuard guard = new LocalGuard();
    ConsoleApi api =
        new ConsoleApi(catalogue, callers, calls, new MatrixApi(functions, calls), errors);
    DevTool tool = new DevTool(guard, functions, callers, calls, api, timeout.plus(OWN_WORK));
    HttpHostOptions address =
        HttpHostOptions.of(settings).withAddress(options.address()).withPort(port);
    HttpHost host = LocalHost.start(functions, pipeline, tool, address, onFatal);
    guard.listensOn(host.port());
    return new DevServer(host, banner(options, host, functions.sources(), catalogue, callers));
  }

  private static void open(Pipeline pipeline, FunctionTable functions) {
    try {
      HostPipeline.open(pipeline, functions.all());
    } catch (ConfigurationException e) {
      functions.close();
      throw e;
    }
  }

  private static int eventMillis(Duration timeout) {
    return (int) timeout.toMillis() + EVENT_RESERVE_MILLIS;
  }

  private static String banner(
      DevOptions options,
      HttpHost host,
      String sources,
      FunctionCatalogue catalogue,
      LocalCallers callers) {
    String shown = options.address().equals("::1") ? "[::1]" : options.address();
    return new Banner(options.locale())
        .text(shown + ":" + host.port(), sources, catalogue, callers.current());
  }

  int port() {
    return host.port();
  }

  String banner() {
    return banner;
  }

  @Override
  public void close() {
    host.close();
  }

  /** Returns the settings that also count here; the port comes from the command line only. */
  private static Map<String, String> ownSettings(Map<String, String> environment) {
    Map<String, String> own = new HashMap<>(environment);
    own.remove("PORT");
    own.put("SIGNET_INGRESS", PlatformCheck.INGRESS);
    own.putIfAbsent("SIGNET_LOG", "all");
    return own;
  }

  private static FunctionCatalogue catalogue(
      FunctionTable functions, ClassLoader loader, Locale locale) {
    try {
      return FunctionCatalogue.read(functions, loader);
    } catch (IOException e) {
      functions.close();
      throw new ConfigurationException(DevMessages.MANIFEST_NOT_READ.format(locale, e.toString()));
    }
  }
}
