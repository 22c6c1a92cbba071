package dev.signet.host;

import dev.signet.function.DecisionLines;
import dev.signet.ingress.IngressSettings;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A host's configuration, checked. Read once at start from the environment. */
public final class HostSettings {

  private final String ingress;
  private final IngressSettings callers;
  private final Duration timeout;
  private final int maxBodyBytes;
  private final DecisionLines.Level logLevel;
  private final int port;
  private final int workers;
  private final boolean errorsAnswer200;

  HostSettings(SettingsReader reader, List<String> ingresses, int defaultMaxBodyBytes) {
    ingress = reader.ingress(ingresses);
    callers = reader.callers();
    timeout = Duration.ofMillis(reader.number(Setting.SIGNET_TIMEOUT_MS, 15_000, 100, 900_000));
    maxBodyBytes =
        reader.number(Setting.SIGNET_MAX_BODY_BYTES, defaultMaxBodyBytes, 1024, 100 * 1024 * 1024);
    logLevel = reader.logLevel();
    port = reader.number(Setting.PORT, 80, 0, 65_535);
    workers = reader.number(Setting.SIGNET_WORKERS, 64, 1, 10_000);
    errorsAnswer200 = reader.optional(Setting.SIGNET_ERROR_STATUS, List.of("200")).equals("200");
  }

  /**
   * Reads the environment.
   *
   * @param environment such as {@code System.getenv()}
   * @param ingresses the values of SIGNET_INGRESS that the host knows
   * @param defaultMaxBodyBytes when SIGNET_MAX_BODY_BYTES is not set
   * @throws ConfigurationException naming everything that is wrong at once
   */
  public static HostSettings read(
      Map<String, String> environment, List<String> ingresses, int defaultMaxBodyBytes) {
    SettingsReader reader = new SettingsReader(environment);
    HostSettings settings = new HostSettings(reader, ingresses, defaultMaxBodyBytes);
    reader.throwIfWrong();
    return settings;
  }

  /** The declared ingress. */
  public String ingress() {
    return ingress;
  }

  /** What is configured about callers. */
  public IngressSettings callers() {
    return callers;
  }

  /** Time for one call. */
  public Duration timeout() {
    return timeout;
  }

  /** The largest body. */
  public int maxBodyBytes() {
    return maxBodyBytes;
  }

  /** Which calls are logged. */
  DecisionLines.Level logLevel() {
    return logLevel;
  }

  /** The port to listen on; 0 takes a free one. */
  public int port() {
    return port;
  }

  /** Calls in user code at the same time. */
  public int workers() {
    return workers;
  }

  /** Whether failures answer with status 200. */
  public boolean errorsAnswer200() {
    return errorsAnswer200;
  }
}
