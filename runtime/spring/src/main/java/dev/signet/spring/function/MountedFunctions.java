package dev.signet.spring.function;

import dev.signet.function.FunctionDescriptor;
import dev.signet.function.FunctionHandler;
import dev.signet.host.ConfigurationException;
import dev.signet.host.FunctionTable;
import dev.signet.host.HostPipeline;
import dev.signet.servlet.ServletHost;
import dev.signet.spring.host.SignetProperties;
import dev.signet.spring.host.SpringHost;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** The functions of an application and their host, as a bean that owns both. */
public final class MountedFunctions implements AutoCloseable {

  private static final Log LOG = LogFactory.getLog("dev.signet");

  private final ServletHost host;
  private final FunctionTable functions;
  private final MountedPath path;
  private volatile boolean stopping;

  private MountedFunctions(ServletHost host, FunctionTable functions, MountedPath path) {
    this.host = host;
    this.functions = functions;
    this.path = path;
  }

  /**
   * Opens all functions that the application's class loader sees.
   *
   * @throws ConfigurationException if a function cannot be served
   */
  public static MountedFunctions open(
      SpringHost shared, SignetProperties properties, ConfigurableListableBeanFactory beans) {
    FunctionTable functions = FunctionTable.load(SpringHost.loader(beans), shared.objects());
    try {
      HostPipeline.open(shared.pipeline(), functions.all());
    } catch (ConfigurationException e) {
      functions.close();
      throw e;
    }
    int count = functions.all().size();
    LOG.info(
        "Signet: ingress "
            + shared.settings().ingress()
            + (count == 0 ? ", no functions" : "; below " + properties.path() + ": ")
            + functions.sources());
    return new MountedFunctions(
        ServletHost.of(functions, shared.pipeline(), shared.ingress(), shared.settings()),
        functions,
        new MountedPath(properties.path()));
  }

  /** Returns what answers calls. */
  public ServletHost host() {
    return host;
  }

  /** Returns the number of functions; with none, nothing is mounted. */
  public int count() {
    return functions.all().size();
  }

  /** Returns whether a request, as the client sent it, is a call of a function or meant to be. */
  public boolean takes(HttpServletRequest request) {
    return below(request) != null;
  }

  /** Returns the functions, in the order of their names. */
  public Collection<FunctionHandler> functions() {
    return functions.all();
  }

  /** Returns what is constant about a function; null if there is none of this name. */
  public FunctionDescriptor find(String name) {
    FunctionHandler function = functions.find(name);
    return function == null ? null : function.descriptor();
  }

  /** Returns the raw path of a request below that of the functions; null if it is not theirs. */
  String below(HttpServletRequest request) {
    return count() != 0 && request.getDispatcherType() == DispatcherType.REQUEST
        ? path.below(request)
        : null;
  }

  /** Returns the path that functions are mounted at, such as {@code /fn}. */
  String path() {
    return path.path();
  }

  /** Returns whether the application has begun to stop. */
  public boolean isStopping() {
    return stopping;
  }

  void beginStop() {
    stopping = true;
  }

  void stop() {
    stopping = true;
    host.stop();
  }

  void resume() {
    stopping = false;
    host.resume();
  }

  @Override
  public void close() {
    host.close();
  }
}
