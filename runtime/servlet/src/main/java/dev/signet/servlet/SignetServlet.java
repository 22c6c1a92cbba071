package dev.signet.servlet;

import dev.signet.function.Pipeline;
import dev.signet.host.ConfigurationException;
import dev.signet.host.FunctionTable;
import dev.signet.host.HostLog;
import dev.signet.host.HostMessages;
import dev.signet.host.HostPipeline;
import dev.signet.host.HostSettings;
import dev.signet.ingress.HttpIngress;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/**
 * Serves the generated cloud functions of the class path in any container of Jakarta Servlet 6,
 * configured by the environment (docs/servlet.md). Map it to {@code /*}, or to a prefix such as
 * {@code /fn/*}, with asyncSupported, and let the container load it when it starts: a configuration
 * that is wrong is to end the start, not the first request.
 */
public final class SignetServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  private final transient Map<String, String> environment;
  private final transient ClassLoader loader;

  /** Null until {@link #init}, unless it was given. */
  private transient ServletHost host;

  /** Serves the functions that the context class loader finds, configured by this process's own. */
  public SignetServlet() {
    this(System.getenv(), null);
  }

  /**
   * Serves the functions of a class loader.
   *
   * @param environment the configuration, such as {@code System.getenv()}
   * @param loader finds the functions; null for the context class loader of {@link #init}
   */
  public SignetServlet(Map<String, String> environment, ClassLoader loader) {
    this.environment = Map.copyOf(environment);
    this.loader = loader;
  }

  /** Serves a host that the application has made; it is closed with this servlet. */
  public SignetServlet(ServletHost host) {
    this(Map.of(), null);
    this.host = host;
  }

  /**
   * Loads the functions.
   *
   * @throws ServletException if the configuration, the index, a handler object or a mapping is
   *     wrong, with what to do
   */
  @Override
  public void init() throws ServletException {
    try {
      checkMappings();
      if (host == null) {
        host = start();
      }
    } catch (ConfigurationException wrong) {
      throw new ServletException(wrong.getMessage(), wrong);
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    host.serve(request, response, RawPath.below(request));
  }

  /** Closes the host, which waits for running calls. */
  @Override
  public void destroy() {
    if (host != null) {
      host.close();
    }
  }

  private void checkMappings() {
    ServletRegistration registration =
        getServletContext().getServletRegistration(getServletConfig().getServletName());
    if (registration != null) {
      for (String pattern : registration.getMappings()) {
        if (!RawPath.isMount(pattern)) {
          throw new ConfigurationException(HostMessages.SERVLET_MAPPING_WRONG.format(pattern));
        }
      }
    }
  }

  private ServletHost start() {
    ClassLoader from = loader == null ? FunctionTable.contextLoader() : loader;
    HostSettings settings = HostSettings.readInServer(environment);
    Pipeline pipeline = HostPipeline.create(settings, from, HostLog.direct());
    FunctionTable functions = FunctionTable.load(from);
    try {
      HostPipeline.open(pipeline, functions.all());
    } catch (ConfigurationException e) {
      functions.close();
      throw e;
    }
    int count = functions.all().size();
    getServletContext()
        .log(
            "Signet serves "
                + count
                + (count == 1 ? " function" : " functions")
                + ", ingress "
                + settings.ingress()
                + ": "
                + functions.sources());
    return ServletHost.of(
        functions, pipeline, HttpIngress.of(settings.ingress(), settings.callers()), settings);
  }
}
