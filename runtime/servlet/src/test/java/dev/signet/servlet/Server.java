package dev.signet.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.ServerConnector;

/** A servlet container, started on a free port with one servlet. */
enum Server implements Starter {
  TOMCAT {
    @Override
    public Running start(Site site) throws Exception {
      QUIET.setLevel(Level.SEVERE);
      Tomcat tomcat = new Tomcat();
      tomcat.setBaseDir(temporaryFolder());
      Connector connector = new Connector();
      connector.setPort(0);
      connector.setProperty("address", "127.0.0.1");
      tomcat.setConnector(connector);
      Context context = tomcat.addContext(site.context(), null);
      ((StandardContext) context).setFailCtxIfServletStartFails(true);
      Wrapper wrapper = Tomcat.addServlet(context, "signet", site.servlet());
      wrapper.setAsyncSupported(site.async());
      wrapper.setLoadOnStartup(1);
      context.addServletMapping(site.mapping(), "signet");
      if (site.filter() != null) {
        addFilter(context, site.filter());
      }
      tomcat.start();
      return new Running(connector.getLocalPort(), () -> stop(tomcat));
    }
  },
  JETTY {
    @Override
    public Running start(Site site) throws Exception {
      return startJetty(site, HttpCompliance.RFC9110);
    }
  };

  /** Kept, because a logger that nobody holds forgets its level. */
  private static final Logger QUIET = Logger.getLogger("org.apache");

  /** Starts a Jetty that takes no request with a violation of HTTP that Jetty knows. */
  static Running startStrictJetty(Site site) throws Exception {
    return startJetty(site, HttpCompliance.STRICT);
  }

  private static Running startJetty(Site site, HttpCompliance compliance) throws Exception {
    org.eclipse.jetty.server.Server jetty = new org.eclipse.jetty.server.Server();
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setHttpCompliance(compliance);
    ServerConnector connector =
        new ServerConnector(jetty, new HttpConnectionFactory(configuration));
    connector.setHost("127.0.0.1");
    jetty.addConnector(connector);
    ServletContextHandler context = new ServletContextHandler();
    context.setContextPath(site.context().isEmpty() ? "/" : site.context());
    ServletHolder holder = new ServletHolder("signet", site.servlet());
    holder.setAsyncSupported(site.async());
    holder.setInitOrder(1);
    context.addServlet(holder, site.mapping());
    if (site.filter() != null) {
      FilterHolder filter = new FilterHolder(site.filter());
      filter.setAsyncSupported(true);
      context.addFilter(filter, "/*", EnumSet.of(DispatcherType.REQUEST));
    }
    jetty.setHandler(context);
    jetty.start();
    return new Running(connector.getLocalPort(), jetty::stop);
  }

  private static void addFilter(Context context, Filter filter) {
    FilterDef definition = new FilterDef();
    definition.setFilterName("filter");
    definition.setFilter(filter);
    definition.setAsyncSupported("true");
    context.addFilterDef(definition);
    FilterMap map = new FilterMap();
    map.setFilterName("filter");
    map.addURLPattern("/*");
    context.addFilterMap(map);
  }

  private static String temporaryFolder() throws IOException {
    return Files.createTempDirectory(Path.of("target"), "tomcat").toString();
  }

  private static void stop(Tomcat tomcat) throws LifecycleException {
    tomcat.stop();
    tomcat.destroy();
  }

  /** A running server. */
  record Running(int port, AutoCloseable stop) {}
}
