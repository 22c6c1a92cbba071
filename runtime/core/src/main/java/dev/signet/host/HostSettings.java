package dev.signet.host;

import dev.signet.function.DecisionLines;
import dev.signet.ingress.IngressSettings;
import dev.signet.ingress.ScfEventIngress;
import dev.signet.json.Language;
import dev.signet.json.wire.JsonLimits;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The checked configuration of a host, read once at start from the environment. */
public final class HostSettings {

  /** The port on which SCF calls an image (SCF documentation, image functions). */
  private static final int IMAGE_PORT = 9000;

  private static final int HTTP_PORT = 80;

  private final String ingress;
  private final String function;
  private final IngressSettings callers;
  private final Duration timeout;
  private final int maxBodyBytes;
  private final int maxBufferedBytes;
  private final DecisionLines.Level logLevel;
  private final int port;
  private final int workers;
  private final boolean errorsAnswer200;
  private final Language language;
  private final Duration openDataAge;
  private final URI probeUrl;

  HostSettings(SettingsReader reader, List<String> ingresses, int defaultMaxBodyBytes) {
    ingress = reader.ingress(ingresses);
    function = reader.text(Setting.SIGNET_FUNCTION);
    boolean events = ScfEventIngress.isNamed(ingress);
    callers = reader.callers();
    timeout = Duration.ofMillis(reader.number(Setting.SIGNET_TIMEOUT_MS, 15_000, 100, 900_000));
    maxBodyBytes =
        reader.number(
            Setting.SIGNET_MAX_BODY_BYTES,
            events ? JsonLimits.EVENT_BYTES : defaultMaxBodyBytes,
            1024,
            100 * 1024 * 1024);
    maxBufferedBytes =
        reader.number(Setting.SIGNET_MAX_BUFFERED_BYTES, 0, 1024 * 1024, 999_999_999);
    logLevel = reader.logLevel();
    port = reader.number(Setting.PORT, events ? IMAGE_PORT : HTTP_PORT, 0, 65_535);
    workers = reader.number(Setting.SIGNET_WORKERS, 64, 1, 10_000);
    errorsAnswer200 = reader.optional(Setting.SIGNET_ERROR_STATUS, List.of("200")).equals("200");
    language = reader.language();
    openDataAge =
        Duration.ofSeconds(reader.number(Setting.SIGNET_OPEN_DATA_SECONDS, 300, 10, 3600));
    probeUrl = reader.probeUrl(ingress);
  }

  /**
   * Reads the environment.
   *
   * @param environment the variables, such as {@code System.getenv()}
   * @param ingresses the values of SIGNET_INGRESS that the host accepts
   * @param defaultMaxBodyBytes the largest body if SIGNET_MAX_BODY_BYTES is not set; under an
   *     ingress of events it is the platform's own limit instead
   * @throws ConfigurationException naming everything that is wrong at once
   */
  public static HostSettings read(
      Map<String, String> environment, List<String> ingresses, int defaultMaxBodyBytes) {
    SettingsReader reader = new SettingsReader(environment);
    HostSettings settings = new HostSettings(reader, ingresses, defaultMaxBodyBytes);
    reader.throwIfWrong();
    return settings;
  }

  /**
   * Reads the configuration of functions that run inside a server which is not Signet's own. What
   * only a server of Signet's own could keep is refused, and not ignored: SIGNET_WORKERS,
   * SIGNET_MAX_BUFFERED_BYTES, SIGNET_PROBE_URL and SIGNET_FUNCTION. PORT is the server's, and is
   * not read.
   *
   * @param environment the variables, such as {@code System.getenv()}
   * @throws ConfigurationException naming everything that is wrong at once
   */
  public static HostSettings readInServer(Map<String, String> environment) {
    SettingsReader reader = new SettingsReader(ServerSettings.without(environment, Setting.PORT));
    ServerSettings.refuseOwnServer(reader);
    HostSettings settings =
        new HostSettings(reader, ServerSettings.INGRESSES, JsonLimits.HTTP_BYTES);
    reader.throwIfWrong();
    return settings;
  }

  /** Returns the name of the declared ingress. */
  public String ingress() {
    return ingress;
  }

  /** Returns the name of the function that an event host runs; empty if it is not set. */
  public String function() {
    return function;
  }

  /** Returns the settings that narrow down which callers are believed. */
  public IngressSettings callers() {
    return callers;
  }

  /** Returns the time within which a call is answered, 100 milliseconds to 15 minutes. */
  public Duration timeout() {
    return timeout;
  }

  /** Returns the size of the largest body in bytes, 1024 to 104857600. */
  public int maxBodyBytes() {
    return maxBodyBytes;
  }

  /**
   * Returns how many bytes everything in flight may take together, 1048576 to 999999999; 0 if the
   * host derives it from its heap.
   */
  public int maxBufferedBytes() {
    return maxBufferedBytes;
  }

  /** Returns the level that decides which calls are logged. */
  public DecisionLines.Level logLevel() {
    return logLevel;
  }

  /** Returns the port to listen on; 0 takes a free one. */
  public int port() {
    return port;
  }

  /** Returns how many calls may be in user code at the same time, 1 to 10000. */
  public int workers() {
    return workers;
  }

  /** Returns the language of what is said about payloads; null if the client chooses it. */
  public Language language() {
    return language;
  }

  /** Returns the age of the oldest open data that are bound, 10 seconds to 1 hour. */
  public Duration openDataAge() {
    return openDataAge;
  }

  /**
   * Returns the public address that an HTTP host calls at its start with a made-up identity; null
   * if it calls none. It has a host, and neither user, query nor fragment.
   */
  public URI probeUrl() {
    return probeUrl;
  }

  /** Returns whether failures are answered with HTTP status 200. */
  public boolean errorsAnswer200() {
    return errorsAnswer200;
  }
}
