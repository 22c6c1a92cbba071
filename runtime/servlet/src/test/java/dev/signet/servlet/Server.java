package dev.signet.servlet;

import jakarta.servlet.Servlet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Wrapper;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.ServerConnector;

/** A servlet container, started on a free port with one servlet. */
enum Server {
  TOMCAT {
    @Override
    Running start(Servlet servlet, String mapping, boolean async) throws Exception {
      QUIET.setLevel(Level.SEVERE);
      Tomcat tomcat = new Tomcat();
      tomcat.setBaseDir(temporaryFolder());
      Connector connector = new Connector();
      connector.setPort(0);
      connector.setProperty("address", "127.0.0.1");
      tomcat.setConnector(connector);
      Context context = tomcat.addContext("", null);
      Wrapper wrapper = Tomcat.addServlet(context, "signet", servlet);
      wrapper.setAsyncSupported(async);
      wrapper.setLoadOnStartup(1);
      context.addServletMapping(mapping, "signet");
      tomcat.start();
      return new Running(connector.getLocalPort(), () -> stop(tomcat));
    }
  },
  JETTY {
    @Override
    Running start(Servlet servlet, String mapping, boolean async) throws Exception {
      org.eclipse.jetty.server.Server jetty = new org.eclipse.jetty.server.Server();
      ServerConnector connector = new ServerConnector(jetty);
      connector.setHost("127.0.0.1");
      jetty.addConnector(connector);
      ServletContextHandler context = new ServletContextHandler();
      ServletHolder holder = new ServletHolder("signet", servlet);
      holder.setAsyncSupported(async);
      holder.setInitOrder(1);
      context.addServlet(holder, mapping);
      jetty.setHandler(context);
      jetty.start();
      return new Running(connector.getLocalPort(), jetty::stop);
    }
  };

  /** Kept, because a logger that nobody holds forgets its level. */
  private static final Logger QUIET = Logger.getLogger("org.apache");

  abstract Running start(Servlet servlet, String mapping, boolean async) throws Exception;

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
