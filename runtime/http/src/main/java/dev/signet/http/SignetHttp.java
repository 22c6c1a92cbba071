package dev.signet.http;

import dev.signet.function.FunctionHandler;
import dev.signet.function.Pipeline;
import dev.signet.host.ConfigurationException;
import dev.signet.host.FunctionChoice;
import dev.signet.host.FunctionTable;
import dev.signet.host.HostLog;
import dev.signet.host.HostMessages;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.host.Watchdog;
import dev.signet.http.netty.NettyStart;
import dev.signet.http.probe.ProbeGuard;
import dev.signet.ingress.CloudRunPrivateIngress;
import dev.signet.ingress.CloudbaseGatewayIngress;
import dev.signet.ingress.HttpIngress;
import dev.signet.ingress.ScfEventIngress;
import dev.signet.json.wire.JsonLimits;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * Serves the generated cloud functions of the class path over HTTP, configured by the environment
 * (docs/options.md).
 */
public final class SignetHttp {

  private static final List<String> INGRESSES =
      List.of(
          CloudRunPrivateIngress.NAME,
          CloudbaseGatewayIngress.NAME,
          ScfEventIngress.NAME,
          ScfEventIngress.MINI_PROGRAM_NAME);

  /**
   * A variable that WeChat CloudRun sets in its containers (its documentation). Only the platform
   * reaches the port of an image of event type; that of a container is open to more.
   */
  private static final String CONTAINER_MARKER = "CBR_ENV_ID";

  private static final int CONFIGURATION_WRONG = 2;
  private static final int MEMORY_RAN_OUT = 3;

  private SignetHttp() {}

  /** The exit code of a JVM that was told to end by SIGTERM. */
  private static final int TERMINATED = 143;

  /** The time to stop; a platform's is 30 s, and a drain's 20 s. */
  private static final Duration STOP_LIMIT = Duration.ofSeconds(25);

  private static final Duration LOG_LIMIT = Duration.ofSeconds(1);

  /** As bytes, since there may be no memory left to make them. */
  private static final byte[] OUT_OF_MEMORY =
      ("Signet: memory has run out, so this process ends with exit code 3. Give it more memory,"
              + " or set SIGNET_WORKERS and SIGNET_MAX_BODY_BYTES lower.\n")
          .getBytes(StandardCharsets.US_ASCII);

  /**
   * Serves until the process is told to end. Exits with 2 if the configuration, the index or a
   * handler object is wrong, or if the probe of SIGNET_PROBE_URL shows that the declared ingress
   * does not hold, after writing to standard error what to do; exits with 3 after memory ran out. A
   * stop that takes more than 25 s is cut off: the process then ends at once, with 3 after memory
   * ran out and with 143 otherwise.
   *
   * @param args ignored
   */
  public static void main(String[] args) {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    int code = run(System.getenv(), context == null ? SignetHttp.class.getClassLoader() : context);
    try {
      System.exit(code);
    } catch (OutOfMemoryError notEvenForThis) {
      Runtime.getRuntime().halt(code);
    }
  }

  /**
   * Serves as {@link #main} does, and leaves it to the caller to end the process. After memory ran
   * out the process ends 25 s later even if the caller does not end it. Sets up Netty for the whole
   * process to start fast and to log little.
   *
   * @param environment the configuration, such as {@code System.getenv()}
   * @param loader finds the functions
   * @return the exit code; 0 after the thread was interrupted and the host has stopped
   */
  public static int run(Map<String, String> environment, ClassLoader loader) {
    HostLog log = HostLog.queued();
    OutputStream err = new FileOutputStream(FileDescriptor.err);
    Watchdog watchdog = Watchdog.start(STOP_LIMIT);
    Ending ending = new Ending(watchdog);
    Runnable onFatal = () -> ending.begin(MEMORY_RAN_OUT);
    HttpHost host;
    try {
      NettyStart.prepare(log.err(), onFatal);
      host = start(environment, loader, log, onFatal, () -> ending.begin(CONFIGURATION_WRONG));
    } catch (ConfigurationException e) {
      System.err.println(e.getMessage());
      return CONFIGURATION_WRONG;
    }
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  watchdog.stopBegins(TERMINATED);
                  stop(host, log);
                },
                "signet-stop"));
    try {
      if (ending.await() == CONFIGURATION_WRONG) {
        stop(host, log);
        return CONFIGURATION_WRONG;
      }
      err.write(OUT_OF_MEMORY);
    } catch (InterruptedException e) {
      stop(host, log);
      return 0;
    } catch (IOException | OutOfMemoryError unsaid) {
      // The exit code says it too.
    }
    return MEMORY_RAN_OUT;
  }

  private static void stop(HttpHost host, HostLog log) {
    try {
      host.close();
    } finally {
      log.flush(LOG_LIMIT);
    }
  }

  private static HttpHost start(
      Map<String, String> environment,
      ClassLoader loader,
      HostLog log,
      Runnable onFatal,
      Runnable onRefused) {
    HostSettings settings = HostSettings.read(environment, INGRESSES, JsonLimits.HTTP_BYTES);
    refuseEventsInAContainer(settings.ingress(), environment);
    HttpHostOptions options = HttpHostOptions.of(settings);
    Pipeline pipeline = HostPipeline.create(settings, loader, log);
    HttpHost host;
    String what;
    if (ScfEventIngress.isNamed(settings.ingress())) {
      FunctionChoice choice = FunctionChoice.load(loader, settings, environment);
      open(pipeline, List.of(choice.function()), choice.table());
      host = HttpHost.startEvents(choice, pipeline, settings, environment, onFatal);
      String name = choice.function().descriptor().name();
      what = "events of " + name + ": " + choice.table().sources();
    } else {
      FunctionTable functions = FunctionTable.load(loader);
      open(pipeline, functions.all(), functions);
      int count = functions.all().size();
      host = start(functions, pipeline, settings, log, onFatal, onRefused);
      what = count + (count == 1 ? " function: " : " functions: ") + functions.sources();
    }
    System.out.println(
        "Signet listens on "
            + options.address()
            + ":"
            + host.port()
            + ", ingress "
            + settings.ingress()
            + ", "
            + what);
    return host;
  }

  private static void refuseEventsInAContainer(String ingress, Map<String, String> environment) {
    if (ScfEventIngress.isNamed(ingress) && environment.containsKey(CONTAINER_MARKER)) {
      throw new ConfigurationException(
          List.of(
              HostMessages.EVENTS_NOT_HERE.format(
                  CONTAINER_MARKER,
                  ingress,
                  CloudRunPrivateIngress.NAME,
                  CloudbaseGatewayIngress.NAME)));
    }
  }

  private static void open(
      Pipeline pipeline, Iterable<FunctionHandler> called, FunctionTable functions) {
    try {
      HostPipeline.open(pipeline, called);
    } catch (ConfigurationException e) {
      functions.close();
      throw e;
    }
  }

  private static HttpHost start(
      FunctionTable functions,
      Pipeline pipeline,
      HostSettings settings,
      HostLog log,
      Runnable onFatal,
      Runnable onRefused) {
    HttpIngress ingress = HttpIngress.of(settings.ingress(), settings.callers());
    HttpHostOptions options = HttpHostOptions.of(settings);
    URI probeUrl = settings.probeUrl();
    return probeUrl == null
        ? HttpHost.start(functions, pipeline, ingress, options, onFatal)
        : HttpHost.startGuarded(
            functions,
            pipeline,
            ingress,
            options,
            onFatal,
            new ProbeGuard(probeUrl, ingress.name(), log.out(), log.err()),
            onRefused);
  }
}
