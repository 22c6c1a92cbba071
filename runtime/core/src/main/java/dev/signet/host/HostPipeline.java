package dev.signet.host;

import dev.signet.function.DecisionLines;
import dev.signet.function.DecisionLog;
import dev.signet.function.FunctionHandler;
import dev.signet.function.Interceptor;
import dev.signet.function.PayloadReader;
import dev.signet.function.Pipeline;
import dev.signet.json.wire.JsonLimits;
import java.util.Iterator;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/** Assembles a host's pipeline from its settings and the services that the application provides. */
public final class HostPipeline {

  private HostPipeline() {}

  /**
   * Makes the pipeline of a host that serves users.
   *
   * @param lines takes the lines of the standard log, unless the application has its own
   * @throws ConfigurationException if a service cannot be loaded, or jackson is too old to enforce
   *     the limits
   */
  public static Pipeline create(HostSettings settings, ClassLoader loader, HostLog lines) {
    DecisionLog log = applicationLog(settings, loader, lines);
    return create(settings, Interceptors.load(loader), log).withCallStores(loader);
  }

  /**
   * Makes the pipeline for a tool that shows how calls were decided.
   *
   * @param lines takes the lines of the standard log, unless the application has its own
   * @param observer receives each decision before the application's own log does
   * @throws ConfigurationException if a service cannot be loaded, or jackson is too old to enforce
   *     the limits
   */
  public static Pipeline createObserved(
      HostSettings settings, ClassLoader loader, HostLog lines, DecisionLog observer) {
    DecisionLog log = new ObservedLog(observer, applicationLog(settings, loader, lines));
    return create(settings, Interceptors.load(loader), log).withCallStores(loader);
  }

  /**
   * Makes the pipeline of a host that keeps the decisions itself, such as a test. The application's
   * own log is not used, and calls are counted and remembered in memory.
   *
   * @param interceptors such as those of {@link Interceptors#load}
   */
  public static Pipeline create(
      HostSettings settings, List<Interceptor> interceptors, DecisionLog log) {
    return new Pipeline(
            interceptors,
            log,
            new PayloadReader(JsonLimits.defaults().withMaxBytes(settings.maxBodyBytes())),
            settings.language())
        .withOpenDataAge(settings.openDataAge());
  }

  /**
   * Makes the store of calls before the first call, if one of these functions needs it.
   *
   * @throws ConfigurationException if it cannot be made
   */
  public static void open(Pipeline pipeline, Iterable<FunctionHandler> functions) {
    try {
      for (FunctionHandler function : functions) {
        pipeline.open(function.descriptor());
      }
    } catch (Exception | ServiceConfigurationError | LinkageError e) {
      throw new ConfigurationException(HostMessages.SERVICE_NOT_LOADED.format(CauseText.of(e)));
    }
  }

  private static DecisionLog applicationLog(
      HostSettings settings, ClassLoader loader, HostLog lines) {
    requireCurrentJackson();
    try {
      Iterator<DecisionLog> provided = ServiceLoader.load(DecisionLog.class, loader).iterator();
      return provided.hasNext()
          ? provided.next()
          : new DecisionLines(settings.logLevel(), lines.out(), lines.err());
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new ConfigurationException(HostMessages.SERVICE_NOT_LOADED.format(CauseText.of(e)));
    }
  }

  /**
   * Fails early with a message, because a platform may put its own, older jackson before the
   * application's.
   *
   * @throws ConfigurationException if jackson is too old to enforce the limits
   */
  public static void requireCurrentJackson() {
    try {
      JsonLimits.requireCurrentJackson();
    } catch (LinkageError e) {
      throw new ConfigurationException(HostMessages.JACKSON_TOO_OLD.format());
    }
  }
}
