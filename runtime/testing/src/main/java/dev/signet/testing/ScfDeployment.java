package dev.signet.testing;

import dev.signet.host.FunctionTable;
import dev.signet.scf.ScfFunction;
import dev.signet.simulator.CallerProfiles;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The configuration of functions on an {@link ScfPlatform}. Immutable; each {@code with…} method
 * returns a copy.
 */
public final class ScfDeployment {

  private final ClassLoader loader;
  private final Map<String, String> environment;
  private final Map<String, Supplier<? extends ScfFunction>> entries;
  private final boolean clears;
  private final Duration timeLimit;

  private ScfDeployment(
      ClassLoader loader,
      Map<String, String> environment,
      Map<String, Supplier<? extends ScfFunction>> entries,
      boolean clears,
      Duration timeLimit) {
    this.loader = loader;
    this.environment = environment;
    this.entries = entries;
    this.clears = clears;
    this.timeLimit = timeLimit;
  }

  /**
   * Returns a deployment of all functions of the class path. {@code SIGNET_INGRESS} is {@code
   * scf-event}, {@code SIGNET_LOG} is {@code none}, the time limit of a call 3 seconds.
   */
  public static ScfDeployment ofClassPath() {
    return of(FunctionTable.contextLoader());
  }

  /**
   * Returns a deployment of the functions that this class loader finds, otherwise like {@link
   * #ofClassPath()}.
   */
  public static ScfDeployment of(ClassLoader loader) {
    return new ScfDeployment(
        Objects.requireNonNull(loader, "loader"),
        Map.of("SIGNET_INGRESS", "scf-event", "SIGNET_LOG", "none"),
        Map.of(),
        false,
        Duration.ofSeconds(3));
  }

  /**
   * Returns a copy with an environment variable, such as {@code SIGNET_APP_IDS}. The variables of
   * this process are not read.
   */
  public ScfDeployment withEnvironment(String name, String value) {
    Map<String, String> copy = new TreeMap<>(environment);
    copy.put(name, value);
    return new ScfDeployment(loader, copy, entries, clears, timeLimit);
  }

  /**
   * Returns a copy that runs a function by its generated entry, {@code Scf_whoami::new}, as the
   * platform does. The entry reads the environment of this process, and its variables are real
   * system properties, which the whole process shares; such a test must not run beside others that
   * use them ({@code @ResourceLock}). The entry makes the function's own {@code OpenDataSource}
   * too, and asks it for a CloudID that comes without {@link ScfPlatform#withOpenData}.
   */
  public ScfDeployment withEntry(String function, Supplier<? extends ScfFunction> entry) {
    Map<String, Supplier<? extends ScfFunction>> copy = new TreeMap<>(entries);
    copy.put(function, Objects.requireNonNull(entry, "entry"));
    return new ScfDeployment(loader, environment, copy, clears, timeLimit);
  }

  /** Returns a copy whose platform removes the variables of a call before the next one. */
  public ScfDeployment clearing() {
    return new ScfDeployment(loader, environment, entries, true, timeLimit);
  }

  /** Returns a copy with another time limit for a call, in whole milliseconds. */
  public ScfDeployment withTimeLimit(Duration value) {
    return new ScfDeployment(loader, environment, entries, clears, value);
  }

  /**
   * Starts a platform, whose instances start at their first call.
   *
   * @throws dev.signet.host.ConfigurationException if there is no function, or one cannot be made
   */
  public ScfPlatform start() {
    return new ScfPlatform(new ScfInstances(this), CallerProfiles.builtIn().named("anonymous"));
  }

  ClassLoader loader() {
    return loader;
  }

  Map<String, String> environment() {
    return environment;
  }

  /** Returns the entry of a function; null if the platform makes one. */
  Supplier<? extends ScfFunction> entry(String function) {
    return entries.get(function);
  }

  boolean clears() {
    return clears;
  }

  Duration timeLimit() {
    return timeLimit;
  }
}
